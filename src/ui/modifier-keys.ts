/** Returns whether a key that changes what a click or a key does is held, such as Ctrl for a new tab. */
export function hasModifier(event: MouseEvent | KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
