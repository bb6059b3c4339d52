// Listens to the keys that act on the lab in front. In a modal dialog, keys are the dialog's own: its fields
// keep the browser's undo.
import type { Lab } from '../lab/lab.ts';
import { isLabKey, isTextField, shellKey } from './keys.ts';

interface Surroundings {
	readonly lab: () => Lab | null;
	/** Escape, where there is nothing else to leave. */
	readonly onescape: () => void;
}

/** Starts listening; the answer ends it. */
export function listenToKeys({ lab, onescape }: Surroundings): () => void {
	const listening = new AbortController();
	const { signal } = listening;

	/** Before any field sees the key: undo belongs to the lab, wherever focus is. */
	const early = (event: KeyboardEvent) => {
		const front = labInFront();
		const key = shellKey(event);
		if (!front || key === null || key === 'escape') return;
		if (key === 'undo' || key === 'redo') front.history[key]();
		else if (front.step) front.step(key === 'next' ? 1 : -1);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};

	/** After the lab's own controls have had the key. */
	const late = (event: KeyboardEvent) => {
		if (event.defaultPrevented || dialogIsOpen()) return;
		if (shellKey(event) === 'escape') leave(event.target);
		else if (isLabKey(event) && lab()?.key?.(event)) event.preventDefault();
	};

	/** Undo from a menu of the browser, on a field of ours. */
	const beforeInput = (event: InputEvent) => {
		const { inputType } = event;
		if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
		const front = labInFront();
		if (!front) return;
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

export function dialogIsOpen(): boolean {
	return document.querySelector('dialog[open]') !== null;
}
