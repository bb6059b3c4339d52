// Holds the words of the facts about misspelt heads, and about who answered in place of the WebSocket server.
import { ownValue } from '../../../../engine/own-value.ts';
import type { HeadSlip } from '../../../../evidence/facts/spelled-heads.ts';
import type { FactText, FactWords } from '../fact-text.ts';

type SpelledFact =
	| 'head-slip'
	| 'tunnel-unopened'
	| 'redirect-elsewhere'
	| 'answered-by-edge'
	| 'event-stream';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });

/** Says what a misspelt word does. */
const SLIPS: Record<HeadSlip, string> = {
	'status-line':
		'A response begins with the version HTTP/1.1, and without it a client finds no HTTP at all.',
	name: 'A client or a server takes it for another field, and misses the one that it needs.',
	upgrade:
		'Capital letters make no difference in this value, and each other letter does (RFC 6455 §4.2.1).',
	host: 'Host has the name and the port alone (RFC 9110 §7.2), so a strict server refuses it.',
	target:
		'A server wants the path alone behind GET (RFC 9112 §3.2.1), and may compare it with its own path. Browsers only show the whole address there.',
	feeds:
		'Lines of a head end in CR and LF, also the empty one (RFC 9112 §2.2). Some clients accept LF alone, and others refuse the response.',
	case: 'The names of subprotocols are compared with their capital letters (RFC 6455 §4.1).',
};

export const spelledFacts: Pick<FactWords, SpelledFact> = {
	'head-slip': ({ kind, shown, right }) =>
		fact(
			`Here stands \`${shown}\`, and it must be \`${right}\`. ${ownValue(SLIPS, String(kind)) ?? ''}`,
			`Write \`${right}\`.`,
			kind === 'case'
				? 'Which of the two names does the specification of this protocol have?'
				: null,
		),
	'tunnel-unopened': ({ host, port, status, sent }) =>
		host === ''
			? fact(
					`The SOCKS proxy was reached and says “${status}”: it could not connect to the server of the WebSocket. No handshake was sent, so code and protocol play no part.`,
					'Check host and port as the proxy sees them: localhost is the proxy itself there. Let the proxy resolve the name (`socks5h://`), and try the same address with `curl --socks5-hostname`.',
					'Does the same address work without the proxy?',
				)
			: status === 407
				? fact(
						`A proxy answered this, not ${host}: it wants a login before it opens a tunnel (407)${sent === 1 ? ', and does not accept the one it got' : ', and the CONNECT carries no Proxy-Authorization'}. The WebSocket server was not reached.`,
						'Give the client the name and the password of the proxy, such as `HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT`.',
						null,
					)
				: fact(
						`A proxy answered this, not ${host}: it opens no tunnel to port ${port} (${status}). The WebSocket server was not reached, so Origin, key and certificate play no part.`,
						port === '443'
							? 'Ask who runs the proxy to allow this host, or connect from a network without it.'
							: `Offer the WebSocket at port 443, or have port ${port} allowed in the proxy: many let only 443 through.`,
						null,
					),
	'redirect-elsewhere': ({ host, asked, kind }) =>
		fact(
			`The redirect leads to ${host}, a login${asked === '' ? '' : `, and ${asked} was asked`}. ${kind === 'portal' ? 'The network itself answers so until its login is done.' : 'What stands in front of the server wants a session first.'} So the WebSocket server was not reached, and following the redirect would only bring a page.`,
			kind === 'access'
				? 'Make a service token in Cloudflare Access, allow it in the policy, and send CF-Access-Client-Id and CF-Access-Client-Secret with the handshake.'
				: kind === 'portal'
					? 'Use wss://, which a portal cannot answer in the name of the server, and tell the person to log in to the network.'
					: 'Log in first, and send the cookie or the token of this session with the handshake.',
			null,
		),
	'answered-by-edge': ({ server, kind, status }) =>
		kind === 'files'
			? fact(
					`${server} answered ${status}: a store of files, which has no WebSocket. The address leads to the static pages, and the server behind was not asked.`,
					'Send this path to the server in the rules of the CDN (a behaviour of its own), or connect to the host of the server.',
					'Which origins and paths does the CDN have?',
				)
			: fact(
					`${server} answered ${status}: the edge in front of the service, which has rules of its own against programs. The service itself was probably not asked.`,
					'Compare what this client sends with one that gets in: User-Agent, the other fields and their order. Ask the operator for an access for programs.',
					null,
				),
	'event-stream': () =>
		fact(
			'This address sends Server-Sent Events (`text/event-stream`), which is ordinary HTTP. So 200 is its right answer, and it has no WebSocket.',
			'Read it with `EventSource`, or as a stream of HTTP. No field is missing.',
			null,
		),
};
