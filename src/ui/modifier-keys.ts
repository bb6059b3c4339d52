/** Returns whether a key that changes what a click or a key does is held, such as Ctrl for a new tab. */
export function hasModifier(event: MouseEvent | KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

/**
 * Returns the handler of a link whose plain click acts in the page. A click with a modifier opens the link’s address, such
 * as in a new tab.
 */
export function plainClick(act: () => void): (event: MouseEvent) => void {
	return (event) => {
		if (hasModifier(event)) return;
		event.preventDefault();
		act();
	};
}
