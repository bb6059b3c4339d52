// The documents and the inputs of the input benchmark, as data. An element is identified as assistive tools do: `[role,
// name]`, where the name is a string (exact) or a pattern.

const KIB = 1024;
const EDITOR = ['textbox', 'Frame bytes'];

/** Lists the documents that are pasted into Frame. The `small` ones are also measured on a slow processor. */
export const DOCUMENTS = [
	{ name: '4 KiB in one frame', hex: fragments(4 * KIB, 1), small: true },
	{ name: '4 KiB in 8 fragments', hex: fragments(4 * KIB, 8), small: true },
	{ name: '64 KiB in one frame', hex: fragments(64 * KIB - 1, 1), small: false },
	{ name: '64 KiB in 16 fragments', hex: fragments(64 * KIB, 16), small: false },
];

/**
 * Lists the inputs. `do` is one of `{ click: true }`, `{ type: '4a' }` (the characters one after another, repeatedly),
 * `{ keys: ['x', 'Backspace'] }` and `{ wheel: 120 }`. `at` puts the caret at the `start` or `end` of a text first.
 */
export const INPUTS = [
	{ name: 'bit flipped', on: ['button', /^(frame \d+, )?bit 8, /], do: { click: true } },
	{
		name: 'character typed (payload)',
		on: ['textbox', 'Payload'],
		at: 'start',
		do: { keys: ['x', 'Backspace'] },
	},
	{ name: 'digit typed', on: EDITOR, at: 'start', do: { type: '8a3f' } },
	// Typed characters in a row are one step of undo, so this alternates between undo and redo.
	{ name: 'edit undone, redone', on: EDITOR, do: { keys: ['Control+z', 'Control+y'] } },
	{ name: 'selection moved', on: EDITOR, at: 'start', do: { keys: ['ArrowRight'] } },
	{
		name: 'digit typed (strip)',
		on: ['listbox', 'Bytes of the document'],
		do: { keys: ['8', 'a', 'Home'] },
	},
	{ name: 'scroll step', on: EDITOR, do: { wheel: 120 } },
];

/** Returns one masked text message of `bytes` bytes in `count` frames, as hex digits. */
function fragments(bytes, count) {
	const each = bytes / count - 8;
	const content = letters(each * count);
	const key = [0x37, 0xfa, 0x21, 0x3d];
	let hex = '';
	for (let i = 0; i < count; i++) {
		const first = (i === 0 ? 1 : 0) | (i === count - 1 ? 0x80 : 0);
		const part = content.subarray(i * each, (i + 1) * each).map((byte, at) => byte ^ key[at % 4]);
		hex += hexOf(Uint8Array.from([first, 0xfe, each >> 8, each & 255, ...key, ...part]));
	}
	return hex;
}

function letters(length) {
	return Uint8Array.from({ length }, (_, i) => 0x61 + (i % 26));
}

function hexOf(bytes) {
	return Buffer.from(bytes).toString('hex');
}
