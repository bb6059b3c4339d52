// The tunnel through a configured proxy (RFC 9110 §9.3.6): CONNECT and the answer to it. The opening handshake follows
// inside the tunnel, and is read by the files beside this one.
import type { Bytes } from '../bytes/bytes.ts';
import { lowerCase } from '../http/abnf.ts';
import { parseRequestHead, parseResponseHead } from '../http/message.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeRuleCode, TunnelRuleCode } from '../report/rules.ts';
import { readAuthority } from './host-field.ts';

export type ConnectDiagnosis = Diagnosis<HandshakeRuleCode | TunnelRuleCode>;

/** Of what tells how long a content is, and is no part of a 2xx answer to CONNECT. */
const MEASURES = ['content-length', 'transfer-encoding'];

/** What is wrong in a request for a tunnel: in the form of its head, and in its target. */
export function readConnectRequest(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseRequestHead(bytes);
	const target = head.startLine?.target ?? null;
	if (target === null || namesHostAndPort(target.text)) return head.diagnoses;
	const range = byteRange(target.from, target.to);
	return [...head.diagnoses, diagnosis('transport-connect-target', range)];
}

/** What is wrong in a proxy's answer to it. */
export function readConnectResponse(bytes: Bytes): readonly ConnectDiagnosis[] {
	const head = parseResponseHead(bytes);
	const status = head.startLine?.status.code ?? 0;
	if (status < 200 || status > 299) return head.diagnoses;
	const measured = head.headerFields.filter(({ name }) => MEASURES.includes(lowerCase(name.text)));
	return [
		...head.diagnoses,
		...measured.map(({ name, value }) =>
			diagnosis('transport-connect-no-length', byteRange(name.from, value.to), { name: name.text }),
		),
	];
}

/** There is no default port, and 0 is none. */
function namesHostAndPort(target: string): boolean {
	const authority = readAuthority(target);
	return authority !== null && (authority.port ?? 0) > 0;
}
