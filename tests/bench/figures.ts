/** One line of a bench: many measurements of one thing, beside the same without us or beside a bar. */
export interface Figure {
  name: string;
  unit: 'ms' | 'bytes' | 'MB' | 'MB/s' | '%';
  ours: readonly number[];
  /** The same thing without the extension, or by a bare script. */
  bare?: readonly number[];
  /** What must hold of the median, of the ratio ours / bare, or of what each turn cost more than the one without us. */
  bar?: { most?: number; least?: number; of: 'median' | 'ratio' | 'added' };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

const digits = (value: number): string =>
  Number.isNaN(value)
    ? ''
    : value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });

/** Middle half, as one reads it: `12 (11–14)`. */
const told = (values: readonly number[]): string =>
  values.length > 1
    ? `${digits(median(values))} (${digits(quantile(values, 0.25))}–${digits(quantile(values, 0.75))})`
    : digits(median(values));

/** What the bar is about. */
function judged({ ours, bare, bar }: Figure): number {
  if (!bar || bar.of === 'median') return median(ours);
  const beside = bare ?? [];
  return bar.of === 'ratio'
    ? median(ours) / median(beside)
    : median(ours.map((it, at) => it - (beside[at] ?? Number.NaN)));
}

const holds = (figure: Figure): boolean =>
  judged(figure) <= (figure.bar?.most ?? Number.POSITIVE_INFINITY) &&
  judged(figure) >= (figure.bar?.least ?? Number.NEGATIVE_INFINITY);

/** Prints a table. @returns how many bars were missed */
export function print(title: string, figures: readonly Figure[]): number {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      figures.map((figure) => [
        figure.name,
        {
          ours: `${told(figure.ours)} ${figure.unit}`,
          bare: figure.bare ? `${told(figure.bare)} ${figure.unit}` : '',
          ratio: figure.bare ? digits(median(figure.ours) / median(figure.bare)) : '',
          bar: figure.bar
            ? `${figure.bar.of} ${digits(judged(figure))}, ${barOf(figure.bar)}: ${holds(figure) ? 'held' : 'MISSED'}`
            : '',
        },
      ]),
    ),
  );
  return figures.filter((figure) => figure.bar && !holds(figure)).length;
}

const barOf = ({ most, least }: NonNullable<Figure['bar']>): string =>
  most === undefined ? `≥ ${digits(least ?? 0)}` : `≤ ${digits(most)}`;
