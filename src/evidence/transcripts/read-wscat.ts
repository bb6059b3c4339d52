// Reads what wscat (websockets/wscat, bin/wscat) writes: "Connected", "< " before each message received,
// "> " before each line typed, "error: " with a message of ws or Node, and "Disconnected" with the close code.
import { encodeUtf8 } from '../../engine/bytes/index.ts';
import { readMessageText } from '../messages/read-messages.ts';
import { NOTHING_READ, type PieceReading } from '../piece.ts';
import { aboutConnection, sign, type Sign } from '../sign.ts';
import { ConnectionDraft } from './connection-draft.ts';
import { toolLines } from './tool-lines.ts';

const CONNECTED = /^(?:> )*[Cc]onnected \(press CTRL\+C to quit\)/;
const DISCONNECTED = /^(?:> )*[Dd]isconnected(?: \(code: (\d{4})[,)])?/;
const ERROR = /^(?:> )*error: (.{1,2000})$/;
const RECEIVED = /^(?:> )*< (.*)$/;
const TYPED = /^> (.+)$/;
const CONTROL = /^Received p[io]ng \(data: /;

/** Returns null if the text is not written by wscat. */
export function readWscatText(text: string): PieceReading | null {
	let draft = new ConnectionDraft('wscat');
	const connections = [];
	const signs: Sign[] = [];
	for (const line of toolLines(text)) {
		const range = { from: line.from, to: line.to };
		const content = line.text.trimEnd();
		if (CONNECTED.test(content)) {
			if (!draft.isEmpty) connections.push(draft.seen());
			draft = new ConnectionDraft('wscat');
			draft.add({ type: 'opened' }, range, null);
			draft.unseen.add('opening').add('frames').add('control-frames');
			continue;
		}
		const [, error] = ERROR.exec(content) ?? [];
		if (error !== undefined) {
			const found = readMessageText(error)?.signs ?? [sign('connect-failed')];
			signs.push(...found.map((one) => ({ ...one, range })));
		} else if (!draft.isEmpty && !draft.has('show')) {
			const found: Sign[] = [];
			readOpenLine(content, range, draft, found);
			signs.push(...aboutConnection(found, connections.length));
		}
	}
	if (!draft.isEmpty) connections.push(draft.seen());
	// Without a connection only the command shows that wscat wrote the text.
	const named = signs.length > 0 && /\bwscat\b/.test(text.slice(0, 2000));
	if (connections.length === 0 && !named) return null;
	return { ...NOTHING_READ, kind: 'transcript', format: 'wscat', connections, signs };
}

function readOpenLine(
	content: string,
	range: { readonly from: number; readonly to: number },
	draft: ConnectionDraft,
	signs: Sign[],
): void {
	const deliver = (by: 'client' | 'server', message: string) => {
		draft.add({ type: 'deliver', by, kind: 'text', payload: encodeUtf8(message) }, range, null);
	};
	const [, received] = RECEIVED.exec(content) ?? [];
	const [, typed] = TYPED.exec(content) ?? [];
	const ended = DISCONNECTED.exec(content);
	if (ended) {
		const code = ended[1] === undefined ? null : Number(ended[1]);
		if (code !== null) signs.push(sign('close-event', range, { code }));
		if (code === 1006) draft.add({ type: 'lost' }, range, null);
		draft.add({ type: 'show', by: 'client', state: 'CLOSED' }, range, null);
	} else if (received !== undefined) {
		if (!CONTROL.test(received)) deliver('client', received);
	} else if (typed !== undefined) deliver('server', typed);
}
