// The tunnel through a configured proxy (RFC 9110 §9.3.6): the CONNECT request and the proxy's response. The
// opening handshake follows inside the tunnel; the other files of this folder read it.
import type { Bytes } from '../bytes/bytes.ts';
import { lowerCase } from '../http/abnf.ts';
import { parseRequestHead, parseResponseHead } from '../http/message.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode, TunnelRuleCode } from '../report/rules.ts';
import { readAuthority } from './host-field.ts';

export type ConnectDiagnosis = Diagnosis<HandshakeRuleCode | TunnelRuleCode>;

/** Lists the fields that announce the length of content. A 2xx response to CONNECT must not contain them. */
const LENGTH_FIELDS = ['content-length', 'transfer-encoding'];

/** Returns the faults of a CONNECT request: in the form of its head and in its target. */
export function readConnectRequest(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseRequestHead(bytes);
	const target = head.startLine?.target ?? null;
	if (target === null || namesHostAndPort(target.text)) return head.diagnoses;
	const range = byteRange(target.from, target.to);
	return [...head.diagnoses, diagnosis('transport-connect-target', range)];
}

/** Returns the faults of a proxy's response to CONNECT. */
export function readConnectResponse(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseResponseHead(bytes);
	const status = head.startLine?.status.code ?? 0;
	if (status < 200 || status > 299) return head.diagnoses;
	const announcing = head.headerFields.filter(({ name }) =>
		LENGTH_FIELDS.includes(lowerCase(name.text)),
	);
	return [
		...head.diagnoses,
		...announcing.map(({ name, value }) =>
			diagnosis('transport-connect-no-length', byteRange(name.from, value.to), { name: name.text }),
		),
	];
}

/** Returns whether the target names a host and a port. CONNECT has no default port, and port 0 is invalid. */
function namesHostAndPort(target: string): boolean {
	const authority = readAuthority(target);
	return authority !== null && (authority.port ?? 0) > 0;
}
