// The written forms of the tour's document: plain data, and an address such as `#/tour/flip?message=Hi&flip=8` with the
// fields that differ from the start.
import { readAddressNumber } from '../../lab/address-number.ts';
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { asBoolean, asText, readSavedFields } from '../../lab/saved-fields.ts';
import { MOST_CHARACTERS, RANGES, START, type TourDocument } from './tour-document.ts';

const TEXTS = ['message', 'request', 'key', 'guid'] as const;
const NUMBERS = ['code', 'newsEvery', 'pollEvery'] as const;
const MASKING = /^[0-9a-f]{8}$/;

export const TOUR_FORM: DocumentForm<TourDocument> = {
	start: START,

	save: (document) => ({ ...document }),

	read: (saved) =>
		readSavedFields(saved, (fields) => {
			const numberIn =
				({ least, most }: { least: number; most: number }) =>
				(value: unknown) =>
					Number.isInteger(value) && Number(value) >= least && Number(value) <= most
						? Number(value)
						: undefined;
			const text = (name: (typeof TEXTS)[number]) =>
				fields.take(name, asText(MOST_CHARACTERS[name]), START[name]);
			const document: TourDocument = {
				message: text('message'),
				flip: fields.take(
					'flip',
					(value) => (value === null ? null : numberIn(RANGES.flip)(value)),
					START.flip,
				),
				request: text('request'),
				key: text('key'),
				guid: text('guid'),
				masking: fields.take(
					'masking',
					(value) => (typeof value === 'string' && MASKING.test(value) ? value : undefined),
					START.masking,
				),
				heartbeats: fields.take('heartbeats', asBoolean, START.heartbeats),
				code: fields.take('code', numberIn(RANGES.code), START.code),
				newsEvery: fields.take('newsEvery', numberIn(RANGES.newsEvery), START.newsEvery),
				pollEvery: fields.take('pollEvery', numberIn(RANGES.pollEvery), START.pollEvery),
			};
			return fields.read === 0 ? null : document;
		}),

	toAddress(document) {
		const written: Record<string, string> = {};
		for (const name of [...TEXTS, 'masking', ...NUMBERS] as const) {
			if (document[name] !== START[name]) written[name] = String(document[name]);
		}
		if (document.flip !== null) written['flip'] = String(document.flip);
		if (document.heartbeats) written['heartbeats'] = '1';
		return written;
	},

	/** Reads the fields that an address has. The others stay as they are. */
	fromAddress(parameters, inFront) {
		const problems: AddressProblem[] = [];
		const found: { -readonly [Field in keyof TourDocument]?: TourDocument[Field] } = {};
		for (const name of TEXTS) {
			const text = parameters.get(name);
			if (text === null) continue;
			if (text.length <= MOST_CHARACTERS[name]) found[name] = text;
			else problems.push({ parameter: name, found: text, kind: 'too-long' });
		}
		for (const name of [...NUMBERS, 'flip'] as const) {
			const number = readAddressNumber(parameters, name, RANGES[name], problems);
			if (number !== null) found[name] = number;
		}
		const masking = parameters.get('masking')?.toLowerCase() ?? null;
		if (masking !== null) {
			if (MASKING.test(masking)) found.masking = masking;
			else problems.push({ parameter: 'masking', found: masking, kind: 'not-readable' });
		}
		const heartbeats = parameters.get('heartbeats');
		if (heartbeats !== null) found.heartbeats = heartbeats === '1';
		const document = Object.keys(found).length > 0 ? { ...inFront, ...found } : null;
		return { document, whole: false, problems };
	},
};
