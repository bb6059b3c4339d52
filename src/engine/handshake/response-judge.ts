// Lists what a client finds wrong in a complete response: RFC 6455 §4.1 for a 101, RFC 9110 for another status.
import { sameIgnoringCase } from '../http/abnf.ts';
import type { HeaderField, ResponseHead } from '../http/head.ts';
import { headerFields, membersOf, valueRange } from '../http/header-fields.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { isFatal } from '../reader/handshake-policy.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { acceptRule, explainAccept } from './accept-mistakes.ts';
import type { HandshakeDiagnosis } from './check.ts';
import { missingRange } from './check.ts';
import type { DeflateAgreement } from './deflate-negotiation.ts';
import { judgeDeflateResponse } from './deflate-negotiation.ts';
import type { Extension } from './extensions.ts';
import {
	PERMESSAGE_DEFLATE,
	readExtensionFields,
	readExtensionList,
	unregistered,
} from './extensions.ts';
import type { ClientKind } from './request-judge.ts';
import type { Offered, RequestReading } from './request.ts';
import { readProtocolResponse } from './subprotocols.ts';

export interface ResponseContext {
	/** Holds the key of the request; it is null when the key is not known or the request has none. */
	readonly key: string | null;
	readonly offered: Offered;
	/** Holds the request to which the server responds; it is null when it is not known. */
	readonly request: RequestReading | null;
	readonly client: ClientKind;
}

export interface AgreedExtensions {
	readonly extensions: readonly Extension[];
	readonly deflate: DeflateAgreement | null;
}

/** Lists fields of drafts 75 and 76, which current clients do not read. */
const LEGACY_FIELDS = [
	'WebSocket-Location',
	'WebSocket-Origin',
	'Sec-WebSocket-Location',
	'Sec-WebSocket-Origin',
] as const;

const VERSION_CODES: readonly HandshakeRuleCode[] = [
	'request-version-missing',
	'request-version-13',
	'request-version-format',
	'request-version-once',
];

export class ResponseJudge {
	readonly found: HandshakeDiagnosis[] = [];
	readonly #head: ResponseHead;
	readonly #context: ResponseContext;

	constructor(head: ResponseHead, context: ResponseContext) {
		this.#head = head;
		this.#context = context;
	}

	/** Judges the HTTP version of a 101: HTTP/1.0 has no 1xx responses (RFC 9110 §15.2). */
	version(): void {
		const version = this.#head.startLine?.version;
		if (version && !(version.major === 1 && version.minor >= 1)) {
			const range = byteRange(version.from, version.to);
			this.#report('response-http-version', range, { version: version.text });
		}
	}

	/**
	 * Reports the fields that a 101 must not have (RFC 9110 §8.6, RFC 9112 §6.1), and those of old drafts, which it does
	 * not need.
	 */
	unwantedFields(): void {
		for (const field of this.#fields('Content-Length')) {
			this.#report('http-1xx-content-length', valueRange(field), { value: field.value.text });
		}
		for (const field of this.#fields('Transfer-Encoding')) {
			this.#report('http-1xx-transfer-encoding', valueRange(field), { value: field.value.text });
		}
		for (const name of LEGACY_FIELDS) {
			for (const field of this.#fields(name)) {
				const range = byteRange(field.name.from, field.name.to);
				this.#report('response-legacy-fields', range, { name: field.name.text });
			}
		}
	}

	/**
	 * Upgrade must be "websocket" and nothing else (§4.1, item 2 of the response), and the request must have
	 * offered it (RFC 9110 §7.8).
	 */
	upgrade(): void {
		const fields = this.#fields('Upgrade');
		const [first] = fields;
		if (first === undefined) {
			this.#report('response-upgrade-missing', missingRange(this.#head));
			return;
		}
		const members = membersOf(fields);
		const [only] = members;
		if (members.length !== 1 || !only || !sameIgnoringCase(only.text, 'websocket')) {
			const value = members.map(({ text }) => text).join(', ');
			const other = fields.find((field) => !sameIgnoringCase(field.value.text, 'websocket'));
			// RFC 9110 §5.3: several lines are one list, also if each is "websocket"; then the second is too much.
			this.#report('response-upgrade-websocket', valueRange(other ?? fields[1] ?? first), {
				value,
			});
			return;
		}
		const { request } = this.#context;
		if (request?.finished !== true) return;
		if (!request.upgrade.some((offer) => sameIgnoringCase(offer, 'websocket'))) {
			const data = { value: only.text, offered: request.upgrade.join(', ') };
			this.#report('response-protocol-switch-offered', valueRange(first), data);
		}
	}

	/** Connection must contain "upgrade" (§4.1, item 3 of the response). */
	connection(): void {
		const fields = this.#fields('Connection');
		const [first] = fields;
		if (first === undefined) {
			this.#report('response-connection-missing', missingRange(this.#head));
		} else if (!this.#lists(fields, 'upgrade')) {
			this.#report('response-connection-upgrade', valueRange(first), { value: first.value.text });
		}
	}

	/**
	 * Sec-WebSocket-Accept must appear once, with the value for the request's key (§4.1, item 4 of the
	 * response; §11.3.3).
	 */
	accept(expected: string | null): void {
		const [first, ...more] = this.#fields('Sec-WebSocket-Accept');
		if (first === undefined) {
			this.#report('response-accept-missing', missingRange(this.#head));
			return;
		}
		for (const field of more) {
			this.#report('response-accept-once', valueRange(field), { value: field.value.text });
		}
		const found = first.value.text;
		const { key, request } = this.#context;
		if (key !== null && found !== expected) {
			const explanation = explainAccept(key, found);
			const mistake = explanation.type === 'mistake' ? explanation.mistake.id : '';
			this.#report(acceptRule(found, explanation), valueRange(first), {
				expected: expected ?? '',
				found,
				mistake,
			});
		} else if (key === null && request?.finished === true) {
			// The request had no key, so no accept value is right.
			this.#report('accept-matches', valueRange(first), { expected: '', found, mistake: '' });
		}
	}

	/** Judges Sec-WebSocket-Extensions (§4.1, item 5 of the response; §9.1; RFC 7692 §7.1). */
	extensions(): AgreedExtensions {
		const fields = this.#fields('Sec-WebSocket-Extensions');
		const [first, ...more] = fields;
		if (first === undefined) return { extensions: [], deflate: null };
		const { extensions, diagnoses } = readExtensionFields(fields);
		this.#add([...diagnoses, ...unregistered(extensions)]);
		if (extensions.length === 0 && diagnoses.length === 0) {
			this.#report('extension-not-empty', valueRange(first));
		}
		for (const field of more) this.#report('extension-answer-once', valueRange(field));
		const offers = readExtensionList(this.#context.offered.extensions ?? '').extensions;
		const names = new Set(offers.map(({ name }) => name));
		let deflate: DeflateAgreement | null = null;
		for (const extension of extensions) {
			const { name, range } = extension;
			const again = name === PERMESSAGE_DEFLATE && deflate !== null;
			// RFC 7692 §5: several offers are alternatives, so a server can accept only one.
			if (!names.has(name) || again) this.#report('extension-offered', range, { name });
			if (name !== PERMESSAGE_DEFLATE || again) continue;
			const judged = judgeDeflateResponse(
				extension,
				offers.filter((offer) => offer.name === name),
			);
			this.#add(judged.diagnoses);
			deflate = judged.agreement;
		}
		return { extensions, deflate };
	}

	/**
	 * Judges Sec-WebSocket-Protocol (§4.1, item 6 of the response). A browser that offered subprotocols
	 * requires a choice (WHATWG, establish a WebSocket connection).
	 */
	protocol(): string | null {
		const fields = this.#fields('Sec-WebSocket-Protocol');
		const { offered, client } = this.#context;
		const { protocol, diagnoses } = readProtocolResponse(fields, offered.protocols);
		this.#add(diagnoses);
		if (fields.length === 0 && offered.protocols.length > 0 && client === 'browser') {
			const data = { offered: offered.protocols.join(', ') };
			this.#report('api-protocol-answered', missingRange(this.#head), data);
		}
		return protocol;
	}

	/** Judges a response with a status other than 101 by RFC 9110. */
	otherStatus(): void {
		const status = this.#head.startLine?.status;
		if (status === undefined) return;
		this.#shouldHaveOpened(status.code, byteRange(status.from, status.to));
		const [upgrade] = this.#fields('Upgrade');
		if (upgrade !== undefined && !this.#lists(this.#fields('Connection'), 'upgrade')) {
			this.#report('http-upgrade-needs-connection', valueRange(upgrade));
		}
		const demand = (code: number, name: string, rule: HandshakeRuleCode): void => {
			if (status.code !== code || this.#fields(name).length > 0) return;
			this.#report(rule, missingRange(this.#head));
		};
		demand(426, 'Upgrade', 'response-426-upgrade');
		demand(405, 'Allow', 'response-405-allow');
		demand(401, 'WWW-Authenticate', 'response-401-challenge');
		if (this.#refusesVersion(status.code) && this.#fields('Sec-WebSocket-Version').length === 0) {
			this.#report('response-versions-listed', missingRange(this.#head));
		}
	}

	/**
	 * A server may refuse or redirect a request. A 2xx status to a correct request is a fault, because the
	 * server should have switched protocols.
	 */
	#shouldHaveOpened(code: number, range: BitRange): void {
		const { request } = this.#context;
		const asked = request?.diagnoses.some((found) => isFatal(found.code, 'server')) !== true;
		if ((code >= 200 && code < 300 && asked) || code < 100 || code >= 600) {
			this.#report('response-status-101', range, { status: code });
		}
	}

	/** Returns whether the refusal can only be about the version (§4.2.2). */
	#refusesVersion(status: number): boolean {
		if (status !== 400 && status !== 426) return false;
		const fatal =
			this.#context.request?.diagnoses.filter(({ code }) => isFatal(code, 'server')) ?? [];
		return fatal.length > 0 && fatal.every(({ code }) => VERSION_CODES.includes(code));
	}

	#lists(fields: readonly HeaderField[], token: string): boolean {
		return membersOf(fields).some(({ text }) => sameIgnoringCase(text, token));
	}

	#fields(name: string): readonly HeaderField[] {
		return headerFields(this.#head, name);
	}

	/** Adds one diagnosis at a time: a spread of thousands of arguments overflows the stack. */
	#add(diagnoses: readonly HandshakeDiagnosis[]): void {
		for (const found of diagnoses) this.found.push(found);
	}

	#report(code: HandshakeRuleCode, range: BitRange, data: RuleData = {}): void {
		this.found.push(diagnosis(code, range, data));
	}
}
