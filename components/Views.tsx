import './Views.css';
import { Icon, type IconName } from './Icon.tsx';

interface Props<V extends string> {
  label: string;
  value: V;
  views: readonly { value: V; label: string; icon: IconName }[];
  onChange: (value: V) => void;
}

/** One of a few ways to look at something: a group of buttons of which one is pressed. */
export function Views<V extends string>({ label, value, views, onChange }: Props<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is filled in here, so it is no fieldset
    <div class="views" role="group" aria-label={label}>
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          class="views-view"
          aria-pressed={view.value === value}
          onClick={() => onChange(view.value)}
        >
          <Icon name={view.icon} />
          {view.label}
        </button>
      ))}
    </div>
  );
}
