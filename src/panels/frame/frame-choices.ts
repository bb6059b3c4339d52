// The menu of what the user can do with the current frame. The menu holds only what is possible now.
import { bytesOfRange } from '../../engine/report/index.ts';
import type { NewFrame } from './frame-gestures.ts';
import type { FrameLab } from './frame-lab.svelte.ts';
import type { FrameWords } from './strings/en.ts';

interface FrameChoice {
	readonly id: string;
	readonly label: string;
	readonly group: string;
	readonly run: () => void;
}

/**
 * Is the greatest payload, in bytes, that the menu offers to split into one fragment per byte. More fragments
 * would show nothing new.
 */
const MOST_FRAGMENTS = 64;

export function frameChoices(lab: FrameLab, words: FrameWords): readonly FrameChoice[] {
	const { operations } = words;
	const { frame, currentIndex, rows, payload, selection } = lab;
	const choices: FrameChoice[] = [];
	const offer = (group: string, id: string, label: string, run: () => void) =>
		choices.push({ id, label, group, run });

	if (frame) {
		const { change } = operations.groups;
		const data = (frame.opcode & 8) === 0;
		if (data && frame.complete && payload.length > 1) {
			const here = Math.floor(selection.start / 8) - frame.payloadFrom;
			if (here > 0 && here < payload.length) {
				offer(change, 'split-here', operations.splitHere(here), () => lab.splitFrame([here]));
			}
			const half = Math.ceil(payload.length / 2);
			offer(change, 'split-half', operations.splitHalf, () => lab.splitFrame([half]));
			if (payload.length <= MOST_FRAGMENTS) {
				const all = Array.from({ length: payload.length - 1 }, (_, i) => i + 1);
				offer(change, 'split-bytes', operations.splitBytes, () => lab.splitFrame(all));
			}
		}
		if (lab.canJoinMessage()) {
			offer(change, 'join', operations.joinMessage, () => lab.joinMessage());
		}
		if (lab.canJoinNext()) {
			offer(change, 'join-next', operations.joinNext, () => lab.joinWithNext());
		}
		if (currentIndex > 0 && frame.complete) {
			offer(change, 'earlier', operations.earlier, () => lab.moveFrame(-1));
		}
		if (currentIndex + 1 < rows.count && lab.canMoveLater()) {
			offer(change, 'later', operations.later, () => lab.moveFrame(1));
		}
		offer(change, 'duplicate', operations.duplicate, () => lab.duplicateFrame());
		offer(change, 'delete', operations.delete, () => lab.deleteFrame());
	}
	for (const kind of Object.keys(operations.add) as NewFrame[]) {
		offer(operations.groups.add, `add-${kind}`, operations.add[kind], () => lab.addFrame(kind));
	}
	const { from, to } = bytesOfRange(selection);
	offer(operations.groups.bytes, 'insert-byte', operations.insertByte, () => lab.insertByte(from));
	if (to > from) {
		offer(operations.groups.bytes, 'delete-bytes', operations.deleteBytes(to - from), () =>
			lab.deleteSelected(),
		);
	}
	return choices;
}
