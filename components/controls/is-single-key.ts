interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

const TYPING = 'input, textarea, select, [contenteditable=true]';
/** Regions with keys of their own: pop-overs, sliders, tab lists, anything that scrolls by keyboard. */
const OWN_KEYS =
  '[role=dialog], [role=menu], [role=listbox], [role=slider], [role=tablist], [role=radiogroup]';
const SCROLLING = '[tabindex="0"]';

const within = (target: EventTarget | null, selector: string) =>
  target !== null && 'closest' in target && (target as Element).closest(selector) !== null;

/** Whether a key press is meant as a single-key shortcut: not typing, no modifier, not somebody else's key. */
export function isSingleKey(event: Pressed): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (within(event.target, TYPING) || within(event.target, OWN_KEYS)) return false;
  return !(event.key.startsWith('Arrow') && within(event.target, SCROLLING));
}
