// Reads what curl writes about connections. With `-v` the heads are seen and the frames are not; `--trace` shows
// their bytes. curl sends what it was asked to send: a request without Upgrade is not a sign of a proxy that
// removed it, and then only some statuses tell something about a WebSocket.
import { NO_BYTES } from '../../engine/bytes/index.ts';
import type { TranscriptAction } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { readCopiedHeads } from '../heads/copied-heads.ts';
import { answersAnyRequest, asksForWebSocket, seenHeads, statusOf } from '../heads/seen-heads.ts';
import { NOTHING_READ, type PieceReading, type SeenConnection } from '../piece.ts';
import { aboutConnection, sign, type Sign, type SignId } from '../sign.ts';
import { silenceSeconds } from '../silence.ts';
import type { SignValues } from '../sign-meaning.ts';
import { ConnectionDraft } from './connection-draft.ts';
import { curlItems, type CurlFormat, type CurlItem, type CurlItems } from './curl-items.ts';
import { curlFact, type CurlFact } from './curl-words.ts';

/** Returns null if the text is not written by curl, or by a program that uses its marks. */
export function readCurlText(text: string): PieceReading | null {
	const found = curlItems(text);
	if (found === null || isQuotation(found.items)) return null;
	const reader = new CurlReader(found);
	for (const item of found.items) reader.read(item);
	const { connections, signs } = reader.finish();
	if (connections.length === 0 && signs.length === 0) return null;
	return {
		...NOTHING_READ,
		kind: 'transcript',
		format: found.program === 'curl' ? found.format : found.program,
		connections,
		signs,
	};
}

/** Matches a Close frame in the log of websockets; one without a code has an empty text. */
const CLOSE = /^CLOSE (?:(?<code>\d{4}) \(|'' )/;

const START = { client: /^[A-Z]{3,16} \S+ HTTP\/\d/, server: /^HTTP\/\d(?:\.\d)? \d{3}/ };

/** A mail has one mark before the lines of both heads. */
function isQuotation(items: readonly CurlItem[]): boolean {
	return (['client', 'server'] as const).some((mark) => {
		const starts = (of: Role) =>
			items.some(
				({ kind, by, text }) => kind === 'head-line' && by === mark && START[of].test(text),
			);
		return starts('client') && starts('server');
	});
}

class CurlReader {
	readonly #format: CurlFormat;
	readonly #connections: SeenConnection[] = [];
	readonly #signs: Sign[] = [];
	/** Lists the signs since the last connection ended. */
	#latest: Sign[] = [];
	readonly #program: CurlItems['program'];
	#draft: ConnectionDraft;
	#request: CurlItem[] = [];
	#response: CurlItem[] = [];
	/** Holds the status of the last response on this connection. */
	#status: number | null = null;
	#addressFault: { readonly sign: SignId; readonly item: CurlItem } | null = null;
	#tls: CurlItem | null = null;
	/** Says when the last data passed on the open connection; it is null if no line shows it. */
	#lastDataAt: number | null = null;
	/** Holds the item that was read last. */
	#last: CurlItem | null = null;
	/** Holds the first Close frame, which only the log of websockets shows. */
	#close: { readonly by: Role; readonly code: number } | null = null;
	/** The connection is over, or curl has given up. */
	#over = false;

	constructor({ format, program }: CurlItems) {
		this.#format = format;
		this.#program = program;
		this.#draft = new ConnectionDraft(program);
	}

	read(item: CurlItem): void {
		this.#last = item;
		if (item.kind === 'head-line') this.#readLine(item);
		else if (item.kind === 'data') this.#readData(item);
		else if (item.kind === 'state') this.#endHead();
		else if (item.kind === 'frame') this.#readFrame(item);
		else {
			const fact = curlFact(item.text);
			if (fact) this.#readFact(fact, item);
		}
	}

	finish() {
		this.#nextConnection();
		return { connections: this.#connections, signs: this.#signs };
	}

	#readLine(item: CurlItem): void {
		const { text, by } = item;
		if (START[by].test(text)) {
			if (by === 'client') this.#newRequest();
			else this.#response = [];
		} else if ((by === 'client' ? this.#request : this.#response).length === 0) return;
		(by === 'client' ? this.#request : this.#response).push(item);
		if (by === 'server' && text === '') this.#endOfResponse();
	}

	/** A connection shows one opening handshake, and the request for a tunnel before it. */
	#newRequest(): void {
		if (this.#request.length > 0) this.#flush();
		if (this.#status !== null) this.#nextConnection();
		this.#secure();
	}

	#endOfResponse(): void {
		// RFC 9110 §15.2: other responses of 1xx precede the final one.
		if (/^\S+ 10[0234]/.test(this.#response[0]!.text)) this.#response = [];
		else this.#flush();
	}

	/** Adds the heads that were read. */
	#flush(): void {
		const lines = [...this.#request, ...this.#response];
		const marked = lines.map(({ text, by }) => `${by === 'client' ? '>' : '<'} ${text}`);
		// A head is over when anything follows it.
		if (lines.at(-1) !== this.#last) marked.push(this.#response.length > 0 ? '<' : '>');
		const heads = readCopiedHeads(marked.join('\n'));
		const [firstLine] = this.#request;
		const [statusLine] = this.#response;
		this.#request = [];
		this.#response = [];
		if (heads === null) return;
		const status = heads.response && statusOf(heads.response);
		const tunnel = firstLine?.text.startsWith('CONNECT ') && status !== null && status < 300;
		if (!tunnel) this.#status = status;
		this.#draft.name = nameOf(lines) || this.#draft.name;
		const { request, rewritten } = heads;
		if (tunnel || request === null || asksForWebSocket(request, rewritten)) {
			const ranges = { request: firstLine?.range ?? null, response: statusLine?.range ?? null };
			const { actions, signs, unseen } = seenHeads(heads, ranges);
			for (const { action, from } of actions) {
				this.#add(action, (from === 'request' ? firstLine : statusLine)!);
			}
			this.#latest.push(...signs);
			for (const one of unseen) this.#draft.unseen.add(one);
		} else {
			this.#draft.unseen.add('opening');
			if (status !== null && (status === 426 || answersAnyRequest(status))) {
				this.#sign('plain-request-sent', firstLine!);
				if (status === 426) this.#sign('plain-request-refused', statusLine!);
				else this.#sign('response', statusLine!, { status });
			}
		}
		if (this.#isOpen && this.#format !== 'curl-trace') this.#draft.unseen.add('frames');
	}

	get #isOpen(): boolean {
		return this.#status === 101;
	}

	#readData({ by, bytes, ...item }: CurlItem): void {
		if (!this.#isOpen) return;
		this.#lastDataAt = item.at;
		// No bytes: the output shows when data passed, and not which.
		this.#add({ type: 'bytes', by, bytes: bytes ?? NO_BYTES }, item);
		if (bytes === null) this.#draft.unseen.add(by === 'client' ? 'client-bytes' : 'server-bytes');
	}

	/** Ends a head that has no empty line after it. */
	#endHead(): void {
		if (this.#request.length > 0) this.#flush();
	}

	/** Reads a frame in the log of websockets. Only of a Close frame it shows what counts. */
	#readFrame(item: CurlItem): void {
		this.#endHead();
		if (!this.#isOpen) return;
		const { text, by } = item;
		const found = CLOSE.exec(text);
		if (found) {
			const code = Number(found.groups!['code'] ?? 1005);
			const isAnswer = this.#close !== null && this.#close.by !== by && this.#close.code === code;
			this.#sign('close-frame', item, isAnswer ? { code, by, answer: 1 } : { code, by });
			this.#close ??= { by, code };
		} else if (text === 'EOF' && by === 'server' && this.#close === null) {
			this.#readFact({ fact: 'empty' }, item);
		}
	}

	#readFact(fact: CurlFact, item: CurlItem): void {
		switch (fact.fact) {
			case 'trying':
				if (this.#over) this.#nextConnection();
				break;
			case 'connected':
				this.#draft.name ||= fact.address;
				this.#add({ type: 'connect', by: 'client', address: fact.address }, item);
				break;
			case 'address-fault':
				this.#addressFault ??= { sign: fact.sign, item };
				break;
			case 'tls-agreed':
				this.#tls = item;
				break;
			case 'tls-verified':
				this.#secure();
				break;
			default:
				if (!this.#over) this.#readEnd(fact, item);
		}
	}

	/** Reads a sentence about the end. curl repeats it in its last line. */
	#readEnd(fact: CurlFact, item: CurlItem): void {
		this.#over = true;
		const sent = this.#request.length > 0;
		if (sent) this.#flush();
		const unanswered = sent && this.#status === null;
		switch (fact.fact) {
			case 'fault': {
				this.#tls = null;
				const { sign: id, item: where } =
					fact.sign === 'connect-failed' && this.#addressFault
						? this.#addressFault
						: { sign: fact.sign, item };
				this.#sign(id, where);
				break;
			}
			case 'reset':
			case 'empty':
			case 'no-reply': {
				// Without -v only the last line is there: curl had connected before it could read or send.
				if (this.#draft.isEmpty) this.#add({ type: 'connect', by: 'client' }, item);
				this.#add({ type: fact.fact === 'reset' ? 'reset' : 'fin', by: 'server' }, item);
				// curl speaks of an empty reply after it has sent a request, which the text need not show.
				const asked = fact.fact === 'no-reply' && this.#status === null;
				if (unanswered || asked) this.#sign('no-response', item);
				break;
			}
			case 'limit':
				// The limit of `--max-time` ends an open WebSocket, too; that is no fault.
				if (!this.#isOpen) this.#sign(unanswered ? 'no-response' : 'timed-out', item);
				break;
			default:
				this.#endWithoutFault(item);
		}
	}

	/** curl reads until the server ends TCP. Only a trace shows whether a Close frame came before. */
	#endWithoutFault(item: CurlItem): void {
		if (!this.#isOpen) return;
		if (this.#format === 'curl-trace') this.#add({ type: 'fin', by: 'server' }, item);
		else {
			this.#add({ type: 'show', by: 'client', state: 'CLOSED' }, item);
			this.#readSilence(item);
		}
	}

	/** Adds the sign of a silence. A curl that writes to a terminal writes no line when data passes. */
	#readSilence(item: CurlItem): void {
		if (item.at === null || this.#lastDataAt === null) return;
		const seconds = silenceSeconds(item.at - this.#lastDataAt);
		if (seconds !== null) this.#sign('silence', item, { seconds });
	}

	#secure(): void {
		if (this.#tls) this.#add({ type: 'secure' }, this.#tls);
		this.#tls = null;
	}

	#add(action: TranscriptAction, { range, at }: Pick<CurlItem, 'range' | 'at'>): void {
		this.#draft.add(action, range, at);
	}

	#sign(id: SignId, { range, at }: CurlItem, values: SignValues = {}): void {
		this.#latest.push(sign(id, { from: range.from, to: range.to }, values, at));
	}

	#nextConnection(): void {
		if (this.#request.length > 0) this.#flush();
		const { length } = this.#connections;
		this.#signs.push(
			...(this.#draft.isEmpty ? this.#latest : aboutConnection(this.#latest, length)),
		);
		this.#latest = [];
		if (!this.#draft.isEmpty) this.#connections.push(this.#draft.seen());
		this.#draft = new ConnectionDraft(this.#program);
		this.#status = null;
		this.#addressFault = null;
		this.#tls = null;
		this.#lastDataAt = null;
		this.#close = null;
		this.#over = false;
	}
}

/** Returns the host and the target of the request. */
function nameOf(lines: readonly CurlItem[]): string {
	const target = /^[A-Z]+ (\S{1,2000}) /.exec(lines[0]?.text ?? '')?.[1] ?? '';
	const host = lines.map(({ text }) => /^host: ?(.{1,300})$/i.exec(text)?.[1]).find(Boolean);
	return host === undefined ? target : `${host}${target.startsWith('/') ? target : ''}`;
}
