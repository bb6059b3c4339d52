// Which parts of a worksheet the end of a page may cut, between their lines, pictures and rows: a program that is
// higher than a page, and a question that is higher than three quarters of one, which would leave much of a page empty.

/**
 * Is the room on paper: the width of A4, which is the narrower one, and the height of Letter under the running
 * head.
 */
const ROOM = { width: '182mm', heightMm: 238 } as const;
const PX_PER_MM = 96 / 25.4;

/** Gives the questions and programs that a page may cut the attribute `data-tall`. */
export function markTallParts(content: HTMLElement): void {
	const { style } = content;
	style.width = ROOM.width;
	for (const part of content.querySelectorAll<HTMLElement>('.question, pre')) {
		const pages = part.offsetHeight / (ROOM.heightMm * PX_PER_MM);
		part.toggleAttribute('data-tall', pages > (part.matches('pre') ? 1 : 0.75));
	}
	style.width = '';
}
