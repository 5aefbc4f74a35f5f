import './Progress.css';

interface Props {
  done: number;
  total: number;
  /** The same in words, shown beside the bar and read with it. */
  words: string;
}

export const Progress = ({ done, total, words }: Props) => (
  <div class="progress">
    <progress class="progress-bar" value={done} max={total} aria-label={words} />
    <span class="muted progress-words" aria-hidden="true">
      {words}
    </span>
  </div>
);
