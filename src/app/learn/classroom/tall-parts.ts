// Which parts of a worksheet are higher than a page. The end of a page cuts only these, and only between their
// lines, pictures and rows.

/**
 * Is the room on paper: the width of A4, which is the narrower one, and the height of Letter under the running
 * head.
 */
const ROOM = { width: '182mm', heightMm: 238 } as const;
const PX_PER_MM = 96 / 25.4;

/** Gives the questions and programs that are higher than a page the attribute `data-tall`. */
export function markTallParts(content: HTMLElement): void {
	const { style } = content;
	style.width = ROOM.width;
	for (const part of content.querySelectorAll<HTMLElement>('.question, pre')) {
		part.toggleAttribute('data-tall', part.offsetHeight > ROOM.heightMm * PX_PER_MM);
	}
	style.width = '';
}
