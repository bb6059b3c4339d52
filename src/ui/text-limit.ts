// How much a plain text field takes. A browser lays out everything that a native field holds, and needs seconds for
// megabytes; `maxlength` would cut a paste without a word. So an insertion that does not fit is refused as a whole, what
// was there stays, and a note under the field says how much fits. A longer text from elsewhere is shown, and can be
// shortened.
import type { Attachment } from 'svelte/attachments';
import { LIMITS } from '../engine/index.ts';
import { en } from '../strings/en/text-limit.ts';
import { zhCN } from '../strings/zh-CN/text-limit.ts';

/** In characters, by kind of field. */
export const TEXT_LIMITS = {
	/** The digits of one byte. */
	byte: 2,
	/** A number or a code, however many zeros it begins with. */
	number: 400,
	/** What a person calls a thing. */
	name: 80,
	search: 200,
	/** Names or numbers in one line. */
	list: 8 << 10,
	url: 8 << 10,
	/** A key or an accept value. */
	key: LIMITS.key,
	/** A message, its bytes as digits, or a head. */
	text: LIMITS.head,
	/** The two heads of an opening handshake. */
	handshake: 2 * LIMITS.head,
} as const;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Refuses what would make the text of a field longer than `most`. `tell` gets that text, in place of the note. */
export function textLimit(most: number, tell?: (text: string) => void): Attachment<TextField> {
	return (field) => {
		const listening = new AbortController();
		const { signal } = listening;

		const check = (event: Event, inserted: string) => {
			if (event.defaultPrevented || field.readOnly) return;
			const { value } = field;
			const from = field.selectionStart ?? value.length;
			const to = field.selectionEnd ?? value.length;
			const length = value.length - (to - from) + inserted.length;
			if (length <= most || length <= value.length) return;
			event.preventDefault();
			if (tell) tell(value.slice(0, from) + inserted + value.slice(to));
			else show(field, most, length, signal);
		};
		// A paste is checked before the browser copies it into an input event.
		const paste = ({ clipboardData }: ClipboardEvent) => clipboardData?.getData('text/plain') ?? '';
		field.addEventListener('paste', (event) => check(event, paste(event as ClipboardEvent)), {
			signal,
		});
		field.addEventListener(
			'beforeinput',
			(event) => {
				const { data, dataTransfer } = event as InputEvent;
				check(event, data ?? dataTransfer?.getData('text/plain') ?? '');
			},
			{ signal },
		);
		return () => listening.abort();
	};
}

/** The note disappears with the next change, when the field is left, or with Escape. One at a time. */
function show(field: TextField, most: number, length: number, gone: AbortSignal): void {
	document.querySelector('.text-limit')?.remove();
	const words = document.documentElement.lang === 'zh-CN' ? zhCN : en;
	const note = document.createElement('p');
	note.className = 'text-limit';
	note.role = 'alert';
	note.popover = 'manual';
	// Beside a modal dialog everything is inert.
	(field.closest('dialog') ?? document.body).append(note);
	note.showPopover();
	note.textContent = words.refused(most, length);

	const shown = new AbortController();
	const place = () => {
		const { left, top, bottom } = field.getBoundingClientRect();
		const { width, height } = note.getBoundingClientRect();
		const below = bottom + GAP + height <= innerHeight || top < height + GAP;
		note.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
		note.style.top = `${below ? bottom + GAP : top - GAP - height}px`;
	};
	const hide = () => {
		shown.abort();
		note.remove();
	};
	const { signal } = shown;
	place();
	addEventListener('scroll', place, { signal, capture: true, passive: true });
	addEventListener('resize', place, { signal });
	field.addEventListener('input', hide, { signal });
	field.addEventListener('blur', hide, { signal });
	field.addEventListener(
		'keydown',
		(event) => (event as KeyboardEvent).key === 'Escape' && hide(),
		{ signal },
	);
	gone.addEventListener('abort', hide, { signal });
}

const GAP = 4;
