import { h } from '../../simple/elements.ts';
import { options } from '../../simple/page.ts';
import { words } from './words.ts';

/** The zone of the channel, which need not be that of the device. */
const ZONE = 'Asia/Tokyo';
const QUARTERS = 96;

const say = (at: Date, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(options.lang, { ...how, timeZone: ZONE }).format(at);
/** A wall clock of the zone, which knows no summer time. */
const wall = (year: number, month: number, day: number, quarter = 0): Date =>
  new Date(Date.UTC(year, month, day, -9, quarter * 15));
const today = (): [number, number] => {
  const here = new Date(Date.now() + 9 * 3_600_000);
  return [here.getUTCFullYear(), here.getUTCMonth()];
};

/**
 * The panel of a post: a day from a calendar whose cells say only a number, a time from a list of quarters of an hour, both
 * folded away again and shown as words. All of it stays in the page.
 */
export const schedulingPanel = (
  changed: (isOn: boolean) => void,
): { menu: HTMLElement; panel: HTMLElement } => {
  const [year, month] = today();
  const chosen = { month, day: new Date().getDate(), quarter: 0 };
  const date = h('div', { id: 'date-label-text' });
  const time = h('div', { id: 'time-label-text' });
  const draw = () => {
    const at = wall(year, chosen.month, chosen.day, chosen.quarter);
    date.textContent = say(at, { dateStyle: 'medium' });
    time.textContent = say(at, { timeStyle: 'short' });
  };
  draw();
  const cells = (of: number): HTMLElement[] =>
    Array.from({ length: new Date(year, of + 1, 0).getDate() }, (_, at) => {
      const cell: HTMLElement = h(
        'span',
        { class: 'calendar-day', click: () => choose(cell, of, at + 1) },
        `${at + 1}`,
      );
      return cell;
    });
  const choose = (cell: HTMLElement, of: number, day: number) => {
    calendar.querySelector('.selected')?.classList.remove('selected');
    cell.classList.add('selected');
    Object.assign(chosen, { month: of, day });
    calendar.classList.add('gone');
    draw();
  };
  const calendar = h(
    'div',
    { id: 'calendar-dialog', class: 'gone' },
    h('input', { id: 'textbox', type: 'text' }),
    ...[month, month + 1].map((of) =>
      h(
        'div',
        { class: 'calendar-month', role: 'listitem' },
        h('div', {}, say(wall(year, of, 1), { month: 'short', year: 'numeric' })),
        h('div', { class: 'calendar-days' }, ...cells(of)),
      ),
    ),
  );
  const list = h('div', { id: 'time-listbox', role: 'listbox', class: 'gone' });
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const pick = () => {
      list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
      option.setAttribute('aria-selected', 'true');
      chosen.quarter = quarter;
      list.classList.add('gone');
      draw();
    };
    const option = h(
      'tp-yt-paper-item',
      { role: 'option', 'aria-selected': String(quarter === 0), click: pick },
      say(wall(year, month, 1, quarter), { timeStyle: 'short' }),
    );
    option.style.display = 'block';
    list.append(option);
  }
  const opens = (id: string, label: HTMLElement, box: HTMLElement) =>
    h('tp-yt-paper-button', { id, tabindex: 0, click: () => box.classList.toggle('gone') }, label);
  const panel = h(
    'div',
    { id: 'scheduling-panel', class: 'gone' },
    h(
      'ytd-date-time-picker-renderer',
      {},
      h('ytd-calendar-date-picker', {}, opens('date-picker', date, calendar), calendar),
      opens('time-picker', time, list),
      list,
      h('div', { id: 'timezone-picker' }, '(GMT+0900) 東京'),
    ),
  );
  return { menu: menuOf(() => changed(!panel.classList.toggle('gone'))), panel };
};

const menuOf = (schedule: () => void): HTMLElement => {
  const items = h('ytd-menu-popup-renderer', { class: 'gone' });
  const item = (label: string, press: () => void) => {
    const pressed = () => {
      items.classList.add('gone');
      press();
    };
    return h('ytd-menu-service-item-renderer', { role: 'menuitem', tabindex: -1, click: pressed }, label);
  };
  items.append(
    item(words.schedulePost, schedule),
    item(words.discard, () => undefined),
  );
  return h(
    'div',
    { id: 'option-menu' },
    h('button', { type: 'button', 'aria-label': '⋮', click: () => items.classList.toggle('gone') }, '⋮'),
    items,
  );
};

/** In Studio: a day that a dialog of its own asks for, as it is written there, and a field for the time. */
export const studioSchedule = (changed: (isOn: boolean) => void): HTMLElement => {
  const [year, month] = today();
  const trigger = h('ytcp-text-dropdown-trigger', { id: 'datepicker-trigger', tabindex: 0 });
  trigger.textContent = say(wall(year, month + 1, 1), { dateStyle: 'medium' });
  trigger.addEventListener('click', () => {
    const field: HTMLInputElement = h('input', {
      keydown: (event) => {
        if ((event as KeyboardEvent).key !== 'Enter') return;
        trigger.textContent = field.value;
        dialog.remove();
      },
    });
    field.value = trigger.textContent ?? '';
    const dialog = h('ytcp-date-picker', {}, h('tp-yt-paper-dialog', {}, h('tp-yt-paper-input', {}, field)));
    document.body.append(dialog);
  });
  const time: HTMLInputElement = h('input', {});
  time.value = say(wall(year, month, 1), { timeStyle: 'short' });
  const picker = h(
    'ytcp-datetime-picker',
    {},
    trigger,
    h('ytcp-form-input-container', { id: 'time-of-day-container' }, h('tp-yt-paper-input', {}, time)),
    h('ytcp-button', { id: 'timezone-select-button' }, h('button', { type: 'button' }, 'GMT+9')),
  );
  const box = h('div', { id: 'second-container' });
  const toggle = () => {
    const isOn = !picker.isConnected;
    if (isOn) box.append(picker);
    else picker.remove();
    changed(isOn);
  };
  box.append(
    h('ytcp-icon-button', { id: 'second-container-expand-button', tabindex: 0, click: toggle }, words.when),
  );
  return box;
};
