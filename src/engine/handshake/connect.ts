// The tunnel through a configured proxy (RFC 9110 §9.3.6): CONNECT and the answer to it. The opening handshake follows
// inside the tunnel, and is read by the files beside this one.
import type { Bytes } from '../bytes/bytes.ts';
import { parseRequestHead, parseResponseHead } from '../http/message.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode, TunnelRuleCode } from '../report/rules.ts';

export type ConnectDiagnosis = Diagnosis<HandshakeRuleCode | TunnelRuleCode>;

/** Host and port: a name, an IPv4 address or an IPv6 address in brackets, and 1 to 65535 behind the colon. */
const AUTHORITY = /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]]+):(\d{1,5})$/i;

export function readConnectRequest(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseRequestHead(bytes);
	const target = head.startLine?.target ?? null;
	if (target === null || namesHostAndPort(target.text)) return head.diagnoses;
	const range = byteRange(target.from, target.to);
	return [...head.diagnoses, diagnosis('transport-connect-target', range)];
}

export function readConnectResponse(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseResponseHead(bytes);
	const status = head.startLine?.status.code ?? 0;
	if (status < 200 || status > 299) return head.diagnoses;
	const measured = head.headerFields.filter(({ name }) =>
		/^(content-length|transfer-encoding)$/i.test(name.text),
	);
	return [
		...head.diagnoses,
		...measured.map(({ name, lines }) =>
			diagnosis('transport-connect-no-length', byteRange(lines.from, lines.to), {
				name: name.text,
			}),
		),
	];
}

function namesHostAndPort(target: string): boolean {
	const port = Number(AUTHORITY.exec(target)?.[2] ?? 0);
	return port >= 1 && port <= 65_535;
}
