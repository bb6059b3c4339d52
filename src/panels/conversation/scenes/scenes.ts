import { badUtf8 } from './wrong/bad-utf8.ts';
import { bothClose } from './closing/both-close.ts';
import { cached101 } from './security/cached-101.ts';
import { compressed } from './messages/compressed.ts';
import { crossingData } from './closing/crossing-data.ts';
import { cuts } from './messages/cuts.ts';
import { deadPeer } from './alive/dead-peer.ts';
import { echoServer } from './life/echo-server.ts';
import { forbiddenCode } from './wrong/forbidden-code.ts';
import { forwardProxy } from './network/forward-proxy.ts';
import { fragments } from './messages/fragments.ts';
import { fullDuplex } from './messages/full-duplex.ts';
import { greeting } from './life/greeting.ts';
import { hangUp } from './closing/hang-up.ts';
import { heartbeat } from './alive/heartbeat.ts';
import { hello } from './life/hello.ts';
import { herd } from './scale/herd.ts';
import { hixie76 } from './wrong/hixie-76.ts';
import { http2 } from './scale/http2.ts';
import { httpOnWebsocket } from './wrong/http-on-websocket.ts';
import { idleProxy } from './alive/idle-proxy.ts';
import { longerThanNecessary } from './wrong/longer-than-necessary.ts';
import { maskedServer } from './wrong/masked-server.ts';
import { maskingAttack } from './security/masking-attack.ts';
import { neverUpgrades } from './wrong/never-upgrades.ts';
import { noCode } from './closing/no-code.ts';
import { oldVersion } from './wrong/old-version.ts';
import { pageHeartbeat } from './alive/page-heartbeat.ts';
import { recut } from './network/recut.ts';
import { redirect } from './wrong/redirect.ts';
import { reservedOpcode } from './wrong/reserved-opcode.ts';
import { reset } from './wrong/reset.ts';
import { reverseProxy } from './network/reverse-proxy.ts';
import { serverCloses } from './closing/server-closes.ts';
import { sideBySide } from './scale/side-by-side.ts';
import { slowReceiver } from './network/slow-receiver.ts';
import { splitCharacter } from './messages/split-character.ts';
import { stripsUpgrade } from './network/strips-upgrade.ts';
import { subprotocol } from './wrong/subprotocol.ts';
import { tcpKeptOpen } from './closing/tcp-kept-open.ts';
import { tooBig } from './wrong/too-big.ts';
import { unanswered } from './closing/unanswered.ts';
import { unmasked } from './wrong/unmasked.ts';
import { whileConnecting } from './closing/while-connecting.ts';
import { wrongOrigin } from './security/wrong-origin.ts';
import type { Scene } from './scene.ts';

/** Lists all scenes, group by group, in the order of the menu. */
export const SCENES: readonly Scene[] = [
	hello,
	greeting,
	echoServer,
	fragments,
	cuts,
	splitCharacter,
	compressed,
	fullDuplex,
	idleProxy,
	heartbeat,
	pageHeartbeat,
	deadPeer,
	serverCloses,
	bothClose,
	noCode,
	crossingData,
	hangUp,
	unanswered,
	tcpKeptOpen,
	whileConnecting,
	reset,
	unmasked,
	maskedServer,
	reservedOpcode,
	badUtf8,
	tooBig,
	forbiddenCode,
	longerThanNecessary,
	httpOnWebsocket,
	hixie76,
	oldVersion,
	neverUpgrades,
	redirect,
	subprotocol,
	forwardProxy,
	stripsUpgrade,
	reverseProxy,
	recut,
	slowReceiver,
	wrongOrigin,
	cached101,
	maskingAttack,
	herd,
	http2,
	sideBySide,
];

/**
 * Lists the scenes that a beginner plays first, in this order: a whole conversation, a Ping, a fragmented
 * message, a clean close, a lost connection.
 */
export const START_HERE: readonly Scene[] = [
	'hello',
	'heartbeat',
	'fragments',
	'server-closes',
	'dead-peer',
].map((id) => sceneOf(id)!);

export function sceneOf(id: string): Scene | null {
	return SCENES.find((scene) => scene.id === id) ?? null;
}
