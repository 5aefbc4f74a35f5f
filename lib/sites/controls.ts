/** Everything a person may press. */
export const CONTROLS =
  'button, [role="button"], input[type="submit"], input[type="button"], a:not([href]), a[href="#"], [tabindex="0"]';
