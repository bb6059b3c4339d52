// Limits the length of plain text fields. A browser lays out all text of a native field and needs seconds for
// megabytes. `maxlength` would cut a paste without a message. So an insertion that does not fit is refused as
// a whole. The old text stays, and a note below the field says how much fits. A longer text from elsewhere
// shows, and can be shortened.
import type { Attachment } from 'svelte/attachments';
import { LIMITS } from '../engine/limits.ts';
import { TEXT_LIMIT_WORDS } from '../strings/text-limit.ts';

/** Holds the limits in characters, by kind of field. */
export const TEXT_LIMITS = {
	/** Limits the digits of one byte. */
	byte: 2,
	/** Limits a number or a code, even with many leading zeros. */
	number: 400,
	/** Limits a name that the user gives. */
	name: 80,
	search: 200,
	/** Limits names or numbers in one line. */
	list: 8 << 10,
	url: 8 << 10,
	/** Limits a key or an accept value. */
	key: LIMITS.key,
	/** Limits a message, its bytes as digits, or a head. */
	text: LIMITS.head,
	/** Limits the two heads of an opening handshake. */
	handshake: 2 * LIMITS.head,
} as const;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Refuses insertions that would make the text of a field longer than `most`, and shows a note.
 * @param onrefused receives the text that would have been too long; no note is shown then
 */
export function textLimit(most: number, onrefused?: (text: string) => void): Attachment<TextField> {
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
			if (onrefused) onrefused(value.slice(0, from) + inserted + value.slice(to));
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

/**
 * Shows the note. It disappears with the next change, when the field loses the focus, or on Escape. There is
 * at most one note.
 */
function show(field: TextField, most: number, length: number, gone: AbortSignal): void {
	document.querySelector('.text-limit')?.remove();
	const refused = TEXT_LIMIT_WORDS[document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en'];
	const note = document.createElement('p');
	note.className = 'text-limit';
	note.role = 'alert';
	note.popover = 'manual';
	// The note goes into the modal dialog, because everything outside the dialog is inert.
	(field.closest('dialog') ?? document.body).append(note);
	note.showPopover();
	note.textContent = refused(most, length);

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
