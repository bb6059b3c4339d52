import { utf8FaultOf, type Bytes } from '../../../engine/bytes/index.ts';
import { OPCODE, isText, type Frame, type FrameRows } from '../../../engine/frame/index.ts';

export type PayloadForm = 'text' | 'hex' | 'json' | 'close';

/** Returns the form in which the lab first shows a payload: text if the payload is text, else hex. */
export function fittingForm(rows: FrameRows, frame: Frame, payload: Bytes): PayloadForm {
	if (frame.opcode === OPCODE.close) return 'close';
	if (frame.compressed) return 'hex';
	if (isText(rows, frame.index)) return 'text';
	return utf8FaultOf(payload) === null && isPrintable(payload) ? 'text' : 'hex';
}

/** Says whether the first 256 bytes are printable. Binary data usually contains an unprintable byte there. */
function isPrintable(payload: Bytes): boolean {
	for (let i = 0; i < Math.min(payload.length, 256); i++) {
		const byte = payload[i]!;
		if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f)
			return false;
	}
	return true;
}
