import './Bars.css';

interface Props {
  /** What the numbers are, for the caption. */
  caption: string;
  /** Heads of the two columns. */
  head: readonly [string, string];
  rows: readonly { label: string; value: number; says: string }[];
}

/** A small chart that is a table: a bar for the eye, the number for everybody. */
export function Bars({ caption, head, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table class="bars">
      <caption class="bars-caption">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody class="bars-rows">
        {rows.map(({ label, value, says }) => (
          <tr class="bars-row" key={label}>
            <th class="bars-label" scope="row">
              {label}
            </th>
            <td class="bars-value">
              <span class="bars-bar" style={{ inlineSize: `${(value / most) * 100}%` }} />
              <span class="bars-number">{says}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
