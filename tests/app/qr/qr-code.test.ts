// QR codes are read by the decoder of another package, from the picture that a camera would see.
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { QR_CODE_BYTES, QUIET_ZONE, qrCodeOf, type QrCode } from '../../../src/app/qr/qr-code.ts';

const PIXELS = 4;

/** Draws the path of a code in black on white, as RGBA. */
function pictureOf({ size, path }: QrCode) {
	const side = (size + 2 * QUIET_ZONE) * PIXELS;
	const data = new Uint8Array(side * side * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = 0; row < PIXELS; row++) {
			const top = (Number(y) + QUIET_ZONE) * PIXELS + row;
			const left = (Number(x) + QUIET_ZONE) * PIXELS;
			for (let column = left; column < left + Number(width) * PIXELS; column++) {
				data.fill(0, (top * side + column) * 4, (top * side + column) * 4 + 3);
			}
		}
	}
	return { width: side, height: side, data };
}

function read(text: string): string {
	return decodeQR(pictureOf(qrCodeOf(text)!));
}

const STEP = 'https://example.org/websocket-101/#/learn/accept-key/lost-key';

test.each([
	['a step of a lesson', STEP],
	[
		'a state of a lab',
		'https://example.org/#/frame?hex=818537fa213d7f9f4d5158&from=client&select=8-15',
	],
	['a conversation', `https://example.org/#/conversation?json=${'%7B%22who%22'.repeat(40)}`],
	['as many bytes as a code holds', 'a'.repeat(QR_CODE_BYTES)],
])('the code of the address of %s is read as this address', (_, address) => {
	expect(read(address)).toBe(address);
});

test('a text of one byte more than a code holds has none', () => {
	expect(qrCodeOf('a'.repeat(QR_CODE_BYTES + 1))).toBeNull();
});

test('an address of a step needs at most version 5, whose modules are large on paper', () => {
	expect(qrCodeOf(STEP)!.size).toBeLessThanOrEqual(37);
});
