// Holds the English words of the dialog with a QR code.
import { number } from './numbers.ts';

export const qrCode = {
	title: 'QR code',
	picture: 'QR code of this address',
	hint: 'Scan the code with a camera to open what you see here.',
	dense: 'This address is long, so the code has many small squares. Hold the camera close to it.',
	tooLong: (bytes: number, most: number) =>
		`This address has ${number(bytes)} bytes, and a QR code holds at most ${number(most)}. Copy the link instead, or use an example with fewer bytes.`,
	tooLarge:
		'This document is too large for an address, so the code opens the lab without the document.',
	address: 'Link',
	copy: 'Copy the link',
};

export type QrCodeWords = typeof qrCode;
