// Reads what `openssl s_client` writes: "CONNECTED", the chain and the result of the check of the certificate, and
// then what the server sends. s_client goes on after a certificate that it does not accept (openssl-s_client(1),
// -verify_return_error), so such a certificate counts only where no response follows.
import { encodeUtf8 } from '../../engine/bytes/index.ts';
import { headValue, seenHeads } from '../heads/seen-heads.ts';
import { NOTHING_READ, type PieceReading } from '../piece.ts';
import { sign, type Sign, type SignId } from '../sign.ts';
import { ConnectionDraft } from './connection-draft.ts';
import { toolLines, type ToolLine } from './tool-lines.ts';

const MARK =
	/^CONNECTED\([\dA-F]{8}\)$|^connect:errno=\d|^[\dA-F]{8,16}:error:[\dA-F]{8}:|^Verify return code: \d|^depth=\d|^verify error:num=\d/m;

/** Maps `errno` of Linux, and of macOS where it differs (60, 61, 65, 51), to what it shows. */
const ERRNO: ReadonlyMap<number, SignId> = new Map([
	[111, 'tcp-refused'],
	[61, 'tcp-refused'],
	[110, 'tcp-no-answer'],
	[60, 'tcp-no-answer'],
	[113, 'network-unreachable'],
	[101, 'network-unreachable'],
	[65, 'network-unreachable'],
	[51, 'network-unreachable'],
]);

/** Returns null if the text is not written by `openssl s_client`. */
export function readSClientText(text: string): PieceReading | null {
	if (!MARK.test(text)) return null;
	const draft = new ConnectionDraft('openssl');
	const signs: Sign[] = [];
	const at = (line: ToolLine | null) => line && { from: line.from, to: line.to };
	let agreed: ToolLine | null = null;
	let doubt: ToolLine | null = null;
	let failure: ToolLine | null = null;
	const heads: ReadHeads = { request: [], response: [] };
	let head: ToolLine[] | null = null;
	for (const line of toolLines(text)) {
		const { text: content } = line;
		const errno = /^connect:errno=(\d{1,4})/.exec(content)?.[1];
		const id = errno === undefined ? undefined : ERRNO.get(Number(errno));
		if (id !== undefined) signs.push(sign(id, at(line)));
		else if (/:BIO_lookup_ex:/.test(content)) signs.push(sign('name-not-found', at(line)));
		else if (/:error:[\dA-F]{8}:SSL routines:/.test(content)) failure ??= line;
		else if (/^CONNECTED\(/.test(content))
			draft.add({ type: 'connect', by: 'client' }, at(line), null);
		else if (/^\s*(?:New, )?.{0,40}Cipher is (?!\(NONE\))/.test(content)) agreed ??= line;
		else if (/^verify error:num=|^Verification error: /.test(content)) doubt ??= line;
		else if (/^GET \S+ HTTP\/1\.\d$/.test(content)) (head = heads.request).push(line);
		else if (/^HTTP\/1\.\d \d{3}/.test(content)) (head = heads.response).push(line);
		else if (content === '') head = null;
		else head?.push(line);
	}
	if (failure || (doubt && heads.response.length === 0)) {
		signs.push(sign('tls-not-accepted', at(failure ?? doubt)));
	} else {
		if (agreed) draft.add({ type: 'secure' }, at(agreed), null);
		addHeads(heads, draft, signs);
	}
	const connections = draft.isEmpty ? [] : [draft.seen()];
	return { ...NOTHING_READ, kind: 'transcript', format: 's_client', connections, signs };
}

interface ReadHeads {
	readonly request: ToolLine[];
	readonly response: ToolLine[];
}

function addHeads({ request, response }: ReadHeads, draft: ConnectionDraft, signs: Sign[]): void {
	if (request.length + response.length === 0) return;
	const bytes = {
		request: bytesOf(request),
		response: bytesOf(response),
		rewritten: false,
		cut: null,
	};
	const ranges = { request: request[0] ?? null, response: response[0] ?? null };
	const seen = seenHeads(bytes, ranges);
	for (const { action, from } of seen.actions) draft.add(action, ranges[from], null);
	signs.push(...seen.signs);
	for (const one of seen.unseen) draft.unseen.add(one);
	draft.unseen.add('frames');
	draft.name = (bytes.request && headValue(bytes.request, 'host')) ?? '';
}

function bytesOf(lines: readonly ToolLine[]) {
	if (lines.length === 0) return null;
	return encodeUtf8([...lines.map(({ text }) => text), '', ''].join('\r\n'));
}
