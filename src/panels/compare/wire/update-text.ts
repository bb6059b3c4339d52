// The text of an update whose bytes are shown: JSON like a page might get. The text depends only on its
// index, and has exactly the length that the setting demands.
import { latin1Bytes, type Bytes } from '../../../engine/index.ts';

const FILLED = ',"x":""}';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** @param index the index of the update, from 0 */
export function updateText(bytes: number, index: number): string {
	const seconds = index % 60;
	const minutes = Math.floor(index / 60) % 60;
	const clock = `12:${twoDigits(minutes)}:${twoDigits(seconds)}.000`;
	const forms = [`{"t":"${clock}"}`, `{"n":${(index + 1) % 1000}}`, String((index + 1) % 10), ''];
	const form = forms.find(({ length }) => length <= bytes) ?? '';
	const missing = bytes - form.length;
	if (!form.endsWith('}')) return form + ' '.repeat(missing);
	if (missing < FILLED.length) return `${form.slice(0, -1)}${' '.repeat(missing)}}`;
	const filler = LETTERS.repeat(Math.ceil(missing / LETTERS.length));
	return `${form.slice(0, -1)},"x":"${filler.slice(0, missing - FILLED.length + 1)}"}`;
}

export function updateBytesOf(bytes: number, index: number): Bytes {
	return latin1Bytes(updateText(bytes, index));
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
