// What a server finds wrong in a request (RFC 6455 §4.2.1), one method per field. The judge reports nothing
// that a further byte could still repair. For example, the next line may continue a field, or another line
// may add a token.
import type { Bytes } from '../bytes/bytes.ts';
import { sameIgnoringCase } from '../http/abnf.ts';
import type { HeaderField, RequestHead } from '../http/head.ts';
import { headerFields, membersOf, rangeInField, valueRange } from '../http/header-fields.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode } from '../report/rules.ts';
import { checkKey } from './accept-key.ts';
import type { HandshakeDiagnosis } from './check.ts';
import { missingRange } from './check.ts';
import { readContent } from './content.ts';
import { readDeflate } from './deflate-parameters.ts';
import type { Extension } from './extensions.ts';
import { PERMESSAGE_DEFLATE, readExtensionFields, unregistered } from './extensions.ts';
import { namesServer, readAuthority } from './host-field.ts';
import { isOriginValue } from './origin-field.ts';
import { asksFor, readTarget } from './request-target.ts';
import type { OfferedProtocol } from './subprotocols.ts';
import { readProtocolOffer } from './subprotocols.ts';
import type { WebSocketUri } from './websocket-uri.ts';

/** A browser always sends Origin and follows the WHATWG standard; another client need not. */
export type ClientKind = 'browser' | 'other';

const UPGRADE_CODES = ['request-upgrade-missing', 'request-upgrade-websocket'] as const;
const CONNECTION_CODES = ['request-connection-missing', 'request-connection-upgrade'] as const;

export class RequestJudge {
	readonly found: HandshakeDiagnosis[];
	readonly finished: boolean;
	readonly #head: RequestHead;

	constructor(head: RequestHead) {
		this.#head = head;
		this.found = [...head.diagnoses];
		this.finished = head.headLength !== null;
	}

	/**
	 * Checks for GET, a target of an allowed form, and HTTP/1.1 or higher (§4.2.1 item 1). The target must also ask for
	 * what the client wanted to reach (§4.1 item 3).
	 */
	startLine(dialled: WebSocketUri | null): void {
		const { startLine } = this.#head;
		if (startLine === null) return;
		const { method, target, version } = startLine;
		if (method !== null && method.text !== 'GET') {
			// RFC 9110 §9.1: methods are case-sensitive.
			this.#report('request-method-get', byteRange(method.from, method.to), {
				method: method.text,
			});
		}
		if (version !== null && version.major * 10 + version.minor < 11) {
			const range = byteRange(version.from, version.to);
			this.#report('request-http-version', range, { version: version.text });
		}
		if (target === null) return;
		const { allowed, form, fragmentAt, badCharacterAt } = readTarget(target.text);
		if (!allowed) {
			const from = badCharacterAt === null ? target.from : target.from + badCharacterAt;
			const to = badCharacterAt === null ? target.to : from + 1;
			const character = badCharacterAt === null ? '' : target.text.charAt(badCharacterAt);
			this.#report('request-target-form', byteRange(from, to), {
				target: target.text,
				form,
				character,
			});
		} else if (dialled !== null && !asksFor(target.text, dialled)) {
			this.#report('request-target-resource', byteRange(target.from, target.to));
		}
		if (fragmentAt !== null) {
			const range = byteRange(target.from + fragmentAt, target.to);
			this.#report('request-target-fragment', range);
		}
	}

	/**
	 * Host must appear once and be well-formed (RFC 9112 §3.2), and name the server that the client wanted to
	 * reach (RFC 6455 §4.1 item 4).
	 */
	host(dialled: WebSocketUri | null): string | null {
		const [first, ...more] = this.#fields('Host');
		if (first === undefined) {
			const version = this.#head.startLine?.version;
			// HTTP/1.0 does not require Host. A request line without a version is judged like HTTP/1.1.
			if (this.finished && !(version?.major === 1 && version.minor === 0)) {
				this.#report('http-host-missing', missingRange(this.#head));
			}
			return null;
		}
		for (const [i, field] of more.entries()) {
			const data = { value: field.value.text, nth: i + 2 };
			this.#report('http-host-repeated', valueRange(field), data);
		}
		const { text } = first.value;
		const authority = readAuthority(text);
		if (authority === null && text !== '') {
			this.#report('http-host-repeated', valueRange(first), { value: text, nth: 1 });
			return text;
		}
		// RFC 9112 §3.2: Host is empty only when the URI has no authority; a ws URI always has one.
		const right = authority !== null && (dialled === null || namesServer(authority, dialled));
		if (!right) {
			const data = { found: text, expected: dialled?.authority ?? '' };
			this.#report('request-host-authority', valueRange(first), data);
		}
		return text;
	}

	/** Upgrade must contain "websocket" (§4.2.1 item 3). */
	upgrade(): readonly string[] {
		return this.#tokens('Upgrade', 'websocket', UPGRADE_CODES);
	}

	/** Connection must contain "upgrade" (§4.2.1 item 4). */
	connection(): readonly string[] {
		return this.#tokens('Connection', 'upgrade', CONNECTION_CODES);
	}

	/** Reads a list, possibly over several lines, that must contain the token in any letter case. */
	#tokens(
		name: string,
		wanted: string,
		[missing, without]: readonly [HandshakeRuleCode, HandshakeRuleCode],
	): readonly string[] {
		const fields = this.#fields(name);
		const [first] = fields;
		const members = membersOf(fields).map(({ text }) => text);
		// A further line may add the token, so an unfinished head is not judged.
		if (!this.finished) return members;
		if (first === undefined) {
			this.#report(missing, missingRange(this.#head));
		} else if (!members.some((member) => sameIgnoringCase(member, wanted))) {
			this.#report(without, valueRange(first), { value: members.join(', ') });
		}
		return members;
	}

	/** Judges Sec-WebSocket-Version (§4.2.1 item 6, §11.3.5, grammar in §4.3). */
	version(): string | null {
		const [first, ...more] = this.#fields('Sec-WebSocket-Version');
		if (first === undefined) {
			if (this.finished) this.#report('request-version-missing', missingRange(this.#head));
			return null;
		}
		for (const field of more) {
			this.#report('request-version-once', valueRange(field), { value: field.value.text });
		}
		const { text } = first.value;
		const data = { value: text };
		if (!/^(0|[1-9]\d{0,2})$/.test(text) || Number(text) > 255) {
			this.#report('request-version-format', valueRange(first), data);
		} else if (text !== '13') {
			this.#report('request-version-13', valueRange(first), data);
		}
		return text;
	}

	/** Judges Sec-WebSocket-Key (§4.2.1 item 5, §11.3.1). */
	key(): { readonly key: string | null; readonly bytes: Bytes | null } {
		const [first, ...more] = this.#fields('Sec-WebSocket-Key');
		if (first === undefined) {
			if (this.finished) this.#report('request-key-missing', missingRange(this.#head));
			return { key: null, bytes: null };
		}
		for (const field of more) {
			this.#report('request-key-once', valueRange(field), { value: field.value.text });
		}
		const { text } = first.value;
		const reading = checkKey(text);
		for (const { code, range, data } of reading.diagnoses) {
			const inField = rangeInField(first, range.start / 8, range.end / 8);
			this.#report(code, text === '' ? valueRange(first) : inField, data);
		}
		return { key: text, bytes: reading.bytes };
	}

	/**
	 * Judges Origin: a browser always sends the origin of its page (§4.1 item 8), and no client sends two Origin fields
	 * or another value than an origin (RFC 6454 §7).
	 */
	origin(client: ClientKind): string | null {
		const fields = this.#fields('Origin');
		const [first, ...more] = fields;
		for (const field of more) {
			this.#report('request-origin-once', valueRange(field), { value: field.value.text });
		}
		if (first !== undefined && first.value.text !== '' && !isOriginValue(first.value.text)) {
			this.#report('request-origin-form', valueRange(first), { value: first.value.text });
		}
		if (this.finished && client === 'browser' && (first === undefined || first.value.text === '')) {
			const range = first === undefined ? missingRange(this.#head) : valueRange(first);
			this.#report('request-origin-browser', range);
		}
		return fields.length === 0 ? null : fields.map((field) => field.value.text).join(', ');
	}

	protocols(): readonly OfferedProtocol[] {
		const offer = readProtocolOffer(this.#fields('Sec-WebSocket-Protocol'), this.finished);
		this.#add(offer.diagnoses);
		return offer.protocols;
	}

	extensions(): readonly Extension[] {
		const fields = this.#fields('Sec-WebSocket-Extensions');
		const { extensions, diagnoses } = readExtensionFields(fields);
		this.#add([...diagnoses, ...unregistered(extensions)]);
		for (const extension of extensions) {
			if (extension.name !== PERMESSAGE_DEFLATE) continue;
			this.#add(readDeflate(extension, 'offer').diagnoses);
		}
		const [first] = fields;
		const empty = extensions.length === 0 && diagnoses.length === 0;
		if (this.finished && first !== undefined && empty) {
			this.#report('extension-not-empty', valueRange(first));
		}
		return extensions;
	}

	/**
	 * A client must send nothing before the response (§4.1); content in a GET has no meaning (RFC 9110
	 * §9.3.1).
	 */
	content(): void {
		if (!this.finished) return;
		const { rest, startLine } = this.#head;
		const content = readContent(this.#head);
		const declared = content.field;
		if (declared !== null && startLine?.method?.text === 'GET') {
			this.#report('request-no-content', valueRange(declared), { bytes: content.bytes ?? -1 });
		}
		if (declared !== null && content.bytes === null) return;
		const from = Math.min(rest.from + (content.bytes ?? 0), rest.to);
		if (from < rest.to) {
			this.#report('request-no-early-data', byteRange(from, rest.to), { bytes: rest.to - from });
		}
	}

	/** Returns only fields that no further byte can continue. */
	#fields(name: string): readonly HeaderField[] {
		return headerFields(this.#head, name).filter((field) => field.complete);
	}

	/** Adds one diagnosis at a time: a spread of thousands of arguments overflows the stack. */
	#add(diagnoses: readonly HandshakeDiagnosis[]): void {
		for (const found of diagnoses) this.found.push(found);
	}

	#report(code: HandshakeRuleCode, range: BitRange, data: RuleData = {}): void {
		this.found.push(diagnosis(code, range, data));
	}
}
