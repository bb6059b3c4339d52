// Opens a file dropped on the Frame lab. Text may be hex, a dump, Base64 and more: the paste dialog shows the
// possible readings. Other bytes are frames. If they begin with a handshake or are a captured packet, the
// dialog shows what can be taken. A file of captured packets is for the Doctor, which can read it.
import { hexText } from '../../../engine/bytes/index.ts';
import { LIMITS } from '../../../engine/limits.ts';
import { beginsWithPacket, splitHandshake } from '../../../engine/paste/index.ts';
import { captureForm } from '../../../evidence/capture/capture-form.ts';
import type { FileContent, FileTaken } from '../../descriptor.ts';
import type { FrameLab } from '../frame-lab.svelte.ts';
import { guessSender } from './guess-sender.ts';

export function takeFrameFile(lab: FrameLab, { bytes, text }: FileContent): FileTaken {
	if (text === null && captureForm(bytes)) return { type: 'capture' };
	if (text === null && bytes.length > LIMITS.frameDocument) {
		return { type: 'too-large', most: LIMITS.frameDocument };
	}
	if (text !== null || splitHandshake(bytes) || beginsWithPacket(bytes)) {
		lab.pasting.ask(text ?? hexText(bytes));
		return { type: 'asked' };
	}
	const { document } = lab.history;
	const from = guessSender({ bytes }, null, document.from);
	lab.replace({ ...document, bytes, from });
	return { type: 'taken' };
}

/** Refuses a file that is too large for any paste. One of captured packets is for the Doctor, which reads larger ones. */
export async function refuseLargeFile(file: File): Promise<FileTaken> {
	const first = new Uint8Array(await file.slice(0, 16).arrayBuffer());
	return captureForm(first)
		? { type: 'capture' }
		: { type: 'too-large', most: LIMITS.frameDocument };
}
