/** A button that is about to go away gives the focus to the control it stands with. */
export const focusControl = ({ currentTarget }: Event): void =>
  (currentTarget as Element | null)
    ?.closest('.panel-text, [role="tabpanel"]')
    ?.querySelector<HTMLElement>('select, textarea')
    ?.focus();
