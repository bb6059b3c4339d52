// Writes the title of the page: what is open in the tab in front, the tab, and the site. A browser shows the title in its
// tabs and its history, and a screen reader says it first.

let tab = '';
let part = '';

/** Names the tab in front: a lab or the course. It is empty for none. */
export function nameTab(name: string): void {
	tab = name;
	showTitle();
}

/** Names what is open in the tab: a rule, a step of a lesson. The returned function takes the name away. */
export function namePart(name: string): () => void {
	part = name;
	showTitle();
	return () => {
		if (part !== name) return;
		part = '';
		showTitle();
	};
}

function showTitle() {
	document.title = [part, tab, 'WebSocket 101'].filter(Boolean).join(' · ');
}
