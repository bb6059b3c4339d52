// Finds where a piece shows single bytes of an event: the bytes themselves in a capture or in any notation of bytes,
// the line of a head, the member of a HAR file with this header field, or else all of the event.
import { latin1Text } from '../engine/bytes/index.ts';
import { bytePlace } from './bytes/byte-places.ts';
import type { PieceRange } from './piece-range.ts';
import type { Piece, SeenConnection } from './piece.ts';

/**
 * Returns the place of the bytes `from`–`to` of an event; null if that is the whole piece.
 * @param event the index of the event in the transcript
 */
export function placeInEvent(
	{ transcript, ranges }: Pick<SeenConnection, 'transcript' | 'ranges'>,
	event: number,
	[from, to]: readonly [number, number],
	content: Piece['content'],
): PieceRange | null {
	const place = ranges[event] ?? null;
	const action = transcript[event];
	if (place === null || action?.type !== 'bytes') return place;
	if (typeof content !== 'string') {
		if (place.to - place.from !== action.bytes.length) return place;
		return { from: place.from + from, to: place.from + Math.max(from + 1, to) };
	}
	const line = headLineAt(latin1Text(action.bytes), from);
	if (line === '') return bytePlace(content, place, action.bytes, [from, to]) ?? place;
	// Only the place of the event is searched: the text behind it may have 50 MB.
	const at = content.slice(place.from, place.to).indexOf(line);
	if (at >= 0) return { from: place.from + at, to: place.from + at + line.length };
	return (
		bytePlace(content, place, action.bytes, [from, to]) ??
		memberPlace(content, place, line) ??
		place
	);
}

/** Returns the line of a head that contains the character; empty if the text is not a head. */
function headLineAt(text: string, at: number): string {
	if (!/^(?:[A-Z]{3,16} |HTTP\/)/.test(text)) return '';
	const from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
	const end = text.indexOf('\n', at);
	return text.slice(from, end < 0 ? text.length : end).trim();
}

/** Returns where a HAR file has a line of a head: a status, or an object with the name of a header field. */
function memberPlace(text: string, within: PieceRange, line: string): PieceRange | null {
	const [, status] = /^HTTP\/\S{1,9} (\d{3})/.exec(line) ?? [];
	const [, name] = /^([^\s:]{1,200}):/.exec(line) ?? [];
	const part = text.slice(within.from, within.to);
	const found =
		status === undefined
			? name === undefined
				? null
				: fieldMember(part, name)
			: new RegExp(`"status"\\s{0,8}:\\s{0,8}${status}\\b`).exec(part);
	if (found === null) return null;
	return { from: within.from + found.index, to: within.from + found.index + found[0].length };
}

/** Returns the members `name` and `value` of a header field, as far as they follow each other. */
function fieldMember(text: string, name: string): RegExpExecArray | null {
	const written = name.replaceAll(/[^\w-]/g, String.raw`\$&`);
	return new RegExp(
		String.raw`"name"\s{0,8}:\s{0,8}"${written}"(?:\s{0,80},\s{0,80}"value"\s{0,8}:\s{0,8}"[^"\\]{0,4000}")?`,
		'i',
	).exec(text);
}
