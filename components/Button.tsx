import type { ComponentChildren, Ref } from 'preact';
import './Button.css';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  children: ComponentChildren;
  onPress?: ((event: MouseEvent) => void) | undefined;
  /** The pointer goes down on it. */
  onDown?: ((event: PointerEvent) => void) | undefined;
  disabled?: boolean | undefined;
  /** `main` is what a person most likely wants next; `danger` destroys something. */
  kind?: 'main' | 'plain' | 'danger' | undefined;
  icon?: IconName | undefined;
  submits?: boolean | undefined;
  innerRef?: Ref<HTMLButtonElement> | undefined;
}

export function Button({
  children,
  onPress,
  onDown,
  disabled,
  kind = 'plain',
  icon,
  submits,
  innerRef,
}: Props) {
  return (
    <button
      ref={innerRef ?? null}
      class="button"
      data-kind={kind}
      type={submits ? 'submit' : 'button'}
      disabled={disabled}
      onPointerDown={onDown}
      onClick={(event) => onPress?.(event)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
