// Facts about TLS: the certificate of a server, why a client does not take it, and why a TLS handshake fails.
import { reloadPort } from './situation-facts.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import type { SignId } from '../sign.ts';
import { ABOUT_SOCKETS } from './words.ts';

const SEARCHES: readonly FactSearch[] = [certificate, certificateChain, tlsReason, builtWithoutTls];

export const TLS_FACTS: readonly FactSearch[] = SEARCHES.map(
	(search) => (paste) => (ABOUT_SOCKETS.test(paste.text) ? search(paste) : null),
);

function has({ reading }: Paste, ...ids: readonly SignId[]): boolean {
	return [...reading.signs, ...reading.connectionSigns.flat()].some(({ id }) => ids.includes(id));
}

const REFUSES =
	/\b(?:browser|chrome|firefox|safari|edge|page)\b[^\n.]{1,60}\b(?:drop\w*|refus\w*|reject\w*|fail\w*|not connect\w*|block\w*)\b|浏览器[^\n。]{0,20}(?:断开|拒绝|失败|连不上)/i;

const NO_CHAIN =
	/\bmissing (?:the |an )?intermediate\b|\bintermediate cert\w*\b[^\n.]{1,30}\bmissing\b|\bincomplete (?:certificate )?chain\b|缺少?(?:了)?中间证书|证书链不完整/i;

/** Reads that a server sends its certificate without those that join it to one that is trusted. */
function certificateChain({ text }: Paste): FoundFacts | null {
	const match = NO_CHAIN.exec(text) ?? leafAlone(text);
	const over = ['connect-failed', 'tls-not-accepted', 'other-client'];
	return match && found('certificate-chain', placeOf(match), 'likely', 'server', {}, over);
}

/**
 * Matches what `openssl s_client` prints of a chain whose issuer it does not have (X509_V_ERR 20 and 21), where the
 * server has sent one certificate, of another issuer.
 */
function leafAlone(text: string): RegExpExecArray | null {
	const match =
		/\bnum=2[01]:[^\n]{1,80}|^[ \t]*Verify return code: 21 \([^)\n]{1,80}\)|^[ \t]*Verification error: unable to verify the first certificate/m.exec(
			text,
		);
	const [, subject, issuer] =
		/^[ \t]*0 s:([^\n]{1,200})\r?\n[ \t]*i:([^\n]{1,200})/m.exec(text) ?? [];
	const isAlone = !/^[ \t]*1 s:/m.test(text) && issuer !== undefined && issuer !== subject;
	return isAlone ? match : null;
}

/** Says why a TLS handshake failed, as far as the error tells. */
export type TlsFault =
	| 'self-signed'
	| 'expired'
	| 'host'
	| 'issuer'
	| 'root'
	| 'unverified'
	| 'version'
	| 'alert'
	| 'internal'
	| 'signature'
	| 'sni';

/** Matches what OpenSSL, Go, Java, Apple, browsers and others say of it, the most exact first. */
const TLS_FAULTS: readonly (readonly [TlsFault, RegExp])[] = [
	[
		// X509_V_ERR_CERT_SIGNATURE_FAILURE (7); go: crypto/x509, hintErr.
		'signature',
		/\bcertificate signature failure\b|\bCERT_SIGNATURE_FAILURE\b|\bverification error["”] while trying to verify candidate authority\b/,
	],
	[
		'self-signed',
		/(?<!\b(?:an?|the|my|our|own|your|this|that|with|using|uses?|via|of|generated|for) )\bself[- ]signed certificate\b(?! in certificate chain)|\bDEPTH_ZERO_SELF_SIGNED_CERT\b|MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT/i,
	],
	[
		'expired',
		/\bcertificate has expired\b|\bCERT_HAS_EXPIRED\b|\bERR_CERT_DATE_INVALID\b|\bcertificate (?:has expired or )?is not yet valid\b|\bSEC_ERROR_EXPIRED_CERTIFICATE\b|\bCertificateExpiredException\b|\binvalid peer certificate: Expired\b|-981[45]\b/i,
	],
	[
		'host',
		/\bERR_CERT_COMMON_NAME_INVALID\b|\bERR_TLS_CERT_ALTNAME_INVALID\b|\bhostname mismatch\b|\bhostname [^\n]{1,80}(?:doesn.t match|not verified)\b|\bdoes not match certificate's altnames\b|\bcertificate is (?:not )?valid for [^\n]{1,80}\bnot\b|\bcannot validate certificate for\b|\bNo subject alternative (?:DNS )?names?\b|\bSSL_ERROR_BAD_CERT_DOMAIN\b|\bRemoteCertificateNameMismatch\b|-9843\b/i,
	],
	['root', /\bself[- ]signed certificate in certificate chain\b|\bSELF_SIGNED_CERT_IN_CHAIN\b/i],
	[
		'issuer',
		/\bunable to get (?:local )?issuer certificate\b|\bUNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)\b|\bunable to verify the first certificate\b|\bcertificate signed by unknown authority\b|\bUnknownIssuer\b|\bPKIX path building failed\b|\bERR_CERT_AUTHORITY_INVALID\b|\bTrust anchor for certification path not found\b|\bSEC_ERROR_UNKNOWN_ISSUER\b|\bPartialChain\b|\bUntrustedRoot\b|\bcheckServerTrusted\b|\balert unknown ca\b|-98(?:07|12|13)\b/i,
	],
	[
		'version',
		/\bERR_SSL_VERSION_OR_CIPHER_MISMATCH\b|\balert protocol version\b|\bno shared cipher\b|\bunsupported protocol\b|\bprotocol_version\b|\bprotocol version not supported\b|\bunsafe legacy renegotiation disabled\b|\b(?:dh|ee) key too small\b|-9836\b|\bEnabledSslProtocols\b|\bWebSocket-?Sharp\b(?=[^]{1,2000}TlsHandshakeFailure)|\bTlsHandshakeFailure\b(?=[^]{1,2000}WebSocket-?Sharp)/i,
	],
	[
		'alert',
		/\balert handshake failure\b|\bfatal alert: handshake_?failure\b|\btls: handshake failure\b|-9824\b/i,
	],
	[
		// RFC 8446 §6.2, 80; go: crypto/tls sends it if it has no certificate for the name.
		'internal',
		/(?<!\bTLS handshake error from [^\n]{1,80})\bremote error: tls: internal error\b|\btlsv1 alert internal error\b|\balert number 80\b|\(IN\), TLS alert, internal error\b|\bSSL_ERROR_INTERNAL_ERROR_ALERT\b|\bfatal alert: internal_?error\b/i,
	],
	['sni', /\bSNI\b|\bserver name indication\b|\bunrecognized name\b|UNRECOGNIZED_NAME/i],
	['unverified', /\bcertificate verify failed\b|\bCERTIFICATE_VERIFY_FAILED\b|-0x2700\b/i],
];

/** Matches that a person says that the certificate is self-signed. */
const SELF_SIGNED =
	/\b(?:a|our|my|the|own|using|with) self-?signed (?:ssl |tls )?cert|自签名?(?:的)?证书/i;

/** Reads why TLS failed: the check of the certificate or the alert of the peer gives the reason. */
function tlsReason(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const isTls = has(paste, 'tls-not-accepted', 'ended-in-tls');
	if (reading.connections.length > 0 || !isTls) return null;
	// What is told of a chain, or of the address of a socket for reloading, says more.
	if (NO_CHAIN.test(text) || reloadPort(text) !== null) return null;
	for (const [named, said] of TLS_FAULTS) {
		const match = said.exec(text);
		if (match === null) continue;
		const fault = named === 'issuer' && SELF_SIGNED.test(text) ? 'self-signed' : named;
		const hop = fault !== 'internal' && /\bproxy\b|\bgateway\b|\bupstream\b/i.test(text) ? 1 : 0;
		const over = ['connect-failed', 'tls-not-accepted', 'handshake-failed'];
		const certainty = ['sni', 'version', 'internal'].includes(fault) ? 'likely' : 'certain';
		// The alert comes from the end that was asked.
		const side = fault === 'internal' ? 'server' : null;
		return found('tls-reason', placeOf(match), certainty, side, { fault, hop }, over);
	}
	return null;
}

const PRIVATE_ADDRESS =
	/\bwss:\/\/((?:10|127)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})/;

function hasEnded(paste: Paste): boolean {
	return has(paste, 'transport-ended', 'ended-without-close', 'ended-before-response');
}

/** Reads a certificate that a browser does not trust: a WebSocket shows no warning that one could accept. */
function certificate(paste: Paste): FoundFacts | null {
	const match =
		/\bself-?signed\b|自签名?证书|(?:添加|信任|导入)不了证书|\bmkcert\b|\bunknown issuer\b|SEC_ERROR_UNKNOWN_ISSUER/i.exec(
			paste.text,
		);
	const isFailing =
		has(paste, 'connect-failed', 'ended-in-tls') ||
		(/\bwss\b|\bssl\b/i.test(paste.text) && (REFUSES.test(paste.text) || hasEnded(paste)));
	if (!isFailing || has(paste, 'tls-not-accepted')) return null;
	if (match !== null) {
		return found('certificate-unaccepted', placeOf(match), 'likely', 'client', { address: '' }, [
			'connect-failed',
		]);
	}
	// No authority that browsers trust issues a certificate for an address of a private network.
	const own = PRIVATE_ADDRESS.exec(paste.text);
	if (own === null) return null;
	const values = { address: own[1]! };
	return found('certificate-unaccepted', placeOf(own), 'possible', 'client', values);
}

/** Reads that a client of Rust got no HTTP from a port with TLS: built without TLS, it spoke plainly to it. */
function builtWithoutTls({ text }: Paste): FoundFacts | null {
	const match = /\bHandshakeIncomplete\b/.exec(text);
	if (match === null || !/\bwss:\/\//.test(text)) return null;
	const values = { sign: 'tls-not-built-in' };
	return found('reason-told', placeOf(match), 'likely', 'client', values, [
		'connect-failed',
		'handshake-failed',
	]);
}
