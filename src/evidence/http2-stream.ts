// Says which HTTP/2 connection carries a WebSocket that is one of its streams (RFC 8441).
import { joinBytes, latin1Text, type Bytes } from '../engine/bytes/index.ts';
import { HTTP2_TYPE, readHttp2Frames, readLiteralBlock } from '../engine/http2/index.ts';
import type { Transcript } from '../engine/observer/index.ts';
import type { Role } from '../engine/role.ts';

export interface Http2Head {
	readonly by: Role;
	readonly at: number;
	readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export interface Http2Stream {
	/** Lists the HEADERS that open the stream, as far as they were seen. */
	readonly heads: readonly Http2Head[];
	/** Lists the events of the whole connection, other streams included; it is null if only the heads are known. */
	readonly connection: Transcript | null;
}

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

/** Reads the stream of the WebSocket; null if the connection is not one of HTTP/2. */
export function readHttp2Stream(connection: Transcript): Http2Stream | null {
	const client = new SideBytes(connection, 'client');
	const preface = latin1Text(client.bytes).indexOf(PREFACE);
	if (preface < 0) return null;
	const server = new SideBytes(connection, 'server');
	const tunnel = latin1Text(server.bytes, 0, 8).startsWith('HTTP/1.');
	const answered = tunnel ? latin1Text(server.bytes).indexOf('\r\n\r\n') + 4 : 0;
	const [request] = client.heads(preface + PREFACE.length).filter(({ fields }) => {
		return fields.some(({ name, value }) => name === ':protocol' && value === 'websocket');
	});
	if (request === undefined) return { heads: [], connection };
	const [response] = server.heads(answered).filter(({ stream }) => stream === request.stream);
	const heads = [request, ...(response ? [response] : [])];
	return { heads: heads.map(({ by, at, fields }) => ({ by, at, fields })), connection };
}

/** Joins the bytes of a side, with the time of each. */
class SideBytes {
	readonly bytes: Bytes;
	readonly #by: Role;
	readonly #ends: { readonly to: number; readonly at: number }[] = [];

	constructor(connection: Transcript, by: Role) {
		const parts: Bytes[] = [];
		let to = 0;
		for (const event of connection) {
			if (event.type !== 'bytes' || event.by !== by) continue;
			parts.push(event.bytes);
			to += event.bytes.length;
			this.#ends.push({ to, at: event.at });
		}
		this.bytes = joinBytes(parts);
		this.#by = by;
	}

	/** Returns the HEADERS whose fields can be read, with their streams. */
	heads(from: number): readonly (Http2Head & { readonly stream: number })[] {
		return readHttp2Frames(this.bytes, from).frames.flatMap(({ type, stream, payload, end }) => {
			const fields = type === HTTP2_TYPE.headers ? readLiteralBlock(payload) : null;
			const at = this.#ends.find(({ to }) => to >= end)?.at ?? 0;
			return fields === null ? [] : [{ by: this.#by, at, fields, stream }];
		});
	}
}

/** Returns the value of a field of the request or of the response; null if it has none. */
export function http2Field(stream: Http2Stream | undefined, by: Role, name: string): string | null {
	const head = stream?.heads.find((one) => one.by === by);
	return head?.fields.find((field) => field.name === name)?.value ?? null;
}
