// Writes the words of one row of a time line: a title, a preview in mono, and a note.
import { decodeUtf8, hexText, type Bytes } from '../../engine/bytes/index.ts';
import { opcodeOf, readCloseBody } from '../../engine/frame/index.ts';
import type { ConnectionRow, RowContent } from '../../evidence/connection-rows.ts';
import type { ConnectionWords } from './strings/en/connections.ts';

export interface RowText {
	readonly title: string;
	/** Shows what was sent, as text or as hex digits. It is empty if there is nothing to show. */
	readonly preview: string;
	readonly note: string;
}

/** Holds the number of bytes of a payload that are shown. */
const SHOWN_BYTES = 60;

export function rowText({ content }: ConnectionRow, words: ConnectionWords): RowText {
	const { rows, opcodes, bytes } = words;
	switch (content.type) {
		case 'connect':
			return plain(rows.connect(content.address));
		case 'request':
		case 'response':
		case 'tunnel':
			return plain(content.line);
		case 'opened':
			return { title: rows.opened, preview: content.extensions, note: '' };
		case 'frame':
			return frameText(content, words);
		case 'breach':
			return { ...plain(rows.breach(content.code)), note: rows.unread(content.bytes) };
		case 'unclear':
			return { ...plain(rows.unclear), note: rows.unread(content.bytes) };
		case 'rest':
			return plain(
				content.what === 'frame' ? rows.part(content.bytes) : rows.content(content.bytes),
			);
		case 'message': {
			const { kind, payload } = content;
			const preview = payloadPreview(payload, kind === 'text');
			return { title: opcodes[kind], preview, note: bytes(payload.length) };
		}
		case 'state':
			return plain(rows.state(content.state));
		case 'silence':
			return plain(rows.silence((content.ms / 1000).toFixed(2)));
		case 'secure':
		case 'not-shown':
		case 'fin':
		case 'reset':
		case 'lost':
		case 'until':
			return plain(rows[content.type]);
	}
}

function plain(title: string): RowText {
	return { title, preview: '', note: '' };
}

function frameText(
	{ seen, message }: Extract<RowContent, { readonly type: 'frame' }>,
	{ opcodes, bytes, closeCode, compressed, fragment }: ConnectionWords,
): RowText {
	const { frame, payload } = seen;
	const { name } = opcodeOf(frame.opcode);
	const notes = [bytes(payload.length)];
	if (frame.rsv1) notes.push(compressed);
	if (name === 'continuation' || (!frame.fin && frame.opcode < 8)) notes.push(fragment);
	const note = notes.join(' · ');
	if (name === 'Close') {
		const { code } = readCloseBody(payload);
		const reason = payloadPreview(payload.subarray(2), true);
		const title = code === null ? opcodes.Close : `${opcodes.Close} ${closeCode(code)}`;
		return { title, preview: reason, note };
	}
	// A compressed frame shows its message, which is inflated; without it the bytes mean nothing.
	const shown = message?.content ?? payload;
	const isText =
		name === 'text' || (message?.kind === 'text' && name !== 'Ping' && name !== 'Pong');
	const preview = frame.rsv1 && message === null ? '' : payloadPreview(shown, isText);
	return { title: opcodes[name], preview, note };
}

function payloadPreview(payload: Bytes, isText: boolean): string {
	if (payload.length === 0) return '';
	const part = payload.subarray(0, SHOWN_BYTES);
	const more = payload.length > SHOWN_BYTES ? '…' : '';
	return isText ? `“${decodeUtf8(part).text.trimEnd()}${more}”` : `${hexText(part, ' ')}${more}`;
}
