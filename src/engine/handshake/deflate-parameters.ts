// The parameters of permessage-deflate in an offer and in a response (RFC 7692 §7.1), and their faults. The
// negotiation is in deflate-negotiation.ts.
import type { Diagnosis } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { HandshakeDiagnosis } from './check.ts';
import type { Extension, ExtensionParameter } from './extensions.ts';

/** Bounds a window size, as a power of two (§7.1.2). */
export const WINDOW_BITS = { smallest: 8, largest: 15 } as const;

/** Holds the parameters of one offer or response. */
export interface DeflateParameters {
	readonly serverNoContextTakeover: boolean;
	readonly clientNoContextTakeover: boolean;
	/** Is null when the parameter is absent or has no valid value. */
	readonly serverMaxWindowBits: number | null;
	/**
	 * Is `unlimited` when the parameter has no value, which only an offer may do. It is null when the parameter is
	 * absent or its value is not valid.
	 */
	readonly clientMaxWindowBits: number | 'unlimited' | null;
}

export interface DeflateParametersReading {
	readonly parameters: DeflateParameters;
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

export type DeflateRole = 'offer' | 'response';

const NAMES = [
	'server_no_context_takeover',
	'client_no_context_takeover',
	'server_max_window_bits',
	'client_max_window_bits',
] as const;

type Name = (typeof NAMES)[number];

export function readDeflate(extension: Extension, role: DeflateRole): DeflateParametersReading {
	const diagnoses: HandshakeDiagnosis[] = [];
	const first = new Map<Name, ExtensionParameter>();
	for (const parameter of extension.parameters) {
		const { name, range } = parameter;
		if (!isName(name)) {
			// §7.1: only these four parameters are defined.
			const code = role === 'offer' ? 'deflate-offer-parameter' : 'deflate-answer-parameter';
			diagnoses.push(diagnosis(code, range, { name }));
		} else if (first.has(name)) {
			diagnoses.push(diagnosis('deflate-parameter-once', range, { name }));
		} else {
			first.set(name, parameter);
			const found = parameter.wellFormed ? judgeValue(name, parameter, role) : null;
			if (found !== null) diagnoses.push(found);
		}
	}
	const clientBits = first.get('client_max_window_bits');
	return {
		parameters: {
			serverNoContextTakeover: first.has('server_no_context_takeover'),
			clientNoContextTakeover: first.has('client_no_context_takeover'),
			serverMaxWindowBits: windowBits(first.get('server_max_window_bits')?.value ?? null),
			clientMaxWindowBits:
				clientBits?.value === null ? 'unlimited' : windowBits(clientBits?.value ?? null),
		},
		diagnoses,
	};
}

/** Reads a decimal number from 8 to 15 without leading zeros (§7.1.2); returns null for any other text. */
export function windowBits(value: string | null): number | null {
	if (value === null || !/^([89]|1[0-5])$/.test(value)) return null;
	return Number(value);
}

function judgeValue(
	name: Name,
	{ value, range }: ExtensionParameter,
	role: DeflateRole,
): Diagnosis<HandshakeDiagnosis['code']> | null {
	const data = { name, value: value ?? '' };
	if (name === 'server_no_context_takeover' || name === 'client_no_context_takeover') {
		return value === null ? null : diagnosis('deflate-takeover-no-value', range, data);
	}
	if (name === 'client_max_window_bits' && value === null) {
		// §7.1.2.2: only an offer may omit the value.
		return role === 'offer' ? null : diagnosis('deflate-client-bits-value', range, data);
	}
	return windowBits(value) === null ? diagnosis('deflate-window-range', range, data) : null;
}

function isName(name: string): name is Name {
	return (NAMES as readonly string[]).includes(name);
}
