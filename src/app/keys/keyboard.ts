// Listens to the keys that act on the lab in front. In a modal dialog all keys belong to the dialog, and its
// fields keep the browser’s undo. There is one undo wherever the focus is: what was typed last is undone
// first. Typing that changed the document is a step of the lab’s history. Typing that changed only its field
// is a draft; the browser undoes it until the field shows its earlier text. An editor undoes its own drafts. What
// is no part of a lab's document, such as the program of a lesson, has an undo of its own (`data-own-undo`).
import type { Lab } from '../../lab/lab.ts';
import { drawAllNow } from '../../platform/late-drawing.ts';
import { FieldDrafts } from '../stored/field-drafts.ts';
import { isLabKey, isTextField, needsPageKeys, shellKey } from './keys.ts';

interface KeyListener {
	readonly lab: () => Lab | null;
	/** Handles the keys of a presenter. It returns false if no lesson is presented, and the lab then steps. */
	readonly onlessonstep: (by: 1 | -1) => boolean;
	/** Handles Escape if it leaves no field and no popover. */
	readonly onescape: () => void;
	/** Handles “?” outside text. */
	readonly onhelp: () => void;
	/** Handles the keys that open the search over the whole site. */
	readonly onsearch: () => void;
}

/** Starts listening. The returned function ends it. */
export function listenToKeys({
	lab,
	onlessonstep,
	onescape,
	onhelp,
	onsearch,
}: KeyListener): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	const drafts = new FieldDrafts(() => lab()?.history.document ?? null, signal);

	/** Handles the search, undo, redo and steps before any field gets the key. */
	const early = (event: KeyboardEvent) => {
		// What is drawn after the focus has moved may take away the control that has it.
		if (event.key === 'Tab') drawAllNow();
		const front = labInFront();
		const key = shellKey(event);
		if (key === 'search') {
			// The browser would take the keys for its own search.
			event.preventDefault();
			event.stopPropagation();
			if (!dialogIsOpen()) onsearch();
			return;
		}
		if (!front || key === null || key === 'escape') return;
		if (key === 'undo' || key === 'redo') {
			if (hasOwnUndo(event.target)) return;
			if (drafts.takes(event.target, key, () => front.history[key]())) return;
			front.history[key]();
		} else {
			const by = key === 'next' ? 1 : -1;
			const lesson = !needsPageKeys(event.target) && onlessonstep(by);
			if (!lesson && !front.step(by)) return;
		}
		event.preventDefault();
		event.stopPropagation();
	};

	/** Handles Escape and the keys of the lab after the lab’s own controls. */
	const late = (event: KeyboardEvent) => {
		if (event.defaultPrevented || dialogIsOpen()) return;
		if (shellKey(event) === 'escape') leave(event.target);
		else if (isLabKey(event) && lab()?.key?.(event)) event.preventDefault();
		else if (isLabKey(event) && event.key === '?') onhelp();
	};

	/** Handles undo from a menu of the browser in one of our fields. */
	const beforeInput = (event: InputEvent) => {
		const { inputType } = event;
		if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
		const front = labInFront();
		if (!front || hasOwnUndo(event.target) || drafts.undoes(event.target)) return;
		event.preventDefault();
		front.history[inputType === 'historyUndo' ? 'undo' : 'redo']();
	};

	const labInFront = () => (dialogIsOpen() ? null : lab());

	const leave = (target: EventTarget | null) => {
		if (isTextField(target)) target.blur();
		else if (!document.querySelector(':popover-open')) onescape();
	};

	addEventListener('keydown', early, { capture: true, signal });
	addEventListener('keydown', late, { signal });
	addEventListener('beforeinput', beforeInput, { capture: true, signal });
	return () => {
		listening.abort();
	};
}

function hasOwnUndo(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('[data-own-undo]') !== null;
}

export function dialogIsOpen(): boolean {
	return document.querySelector('dialog[open]') !== null;
}
