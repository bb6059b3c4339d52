// Addresses where a lab has everything to be seen: faults, notes, several frames.
/** By the name of the lab; each ends so that parameters can follow. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
	handshake: ['#/handshake?', '#/handshake?example=article-000&step=8&'],
	'accept-key': [
		'#/accept-key?',
		'#/accept-key?key=abc&accept=s3pPLMBiTxaQ9kYGzzhZRbK%2BxOo=&round=33&stage=6&',
	],
	frame: ['#/frame?', '#/frame?hex=83018502880103e8c1&from=server&'],
	doctor: [
		'#/doctor?',
		'#/doctor?evidence=connect%20ECONNREFUSED%20127.0.0.1%3A8080&',
		'#/doctor/idle-timeout?',
	],
	compare: ['#/compare?', '#/compare?clients=x&poll=20&server=100&link=1000&guide=3&'],
	conversation: [
		'#/conversation?',
		'#/conversation?scenario=heartbeat&at=30025&',
		'#/conversation?scenario=fragments&at=165&',
	],
	rules: [
		'#/rules?',
		'#/rules/frame-rsv2?q=rsv&',
		'#/rules/extension-answer-once?group=extension&',
		'#/rules/frame-rsv9?q=zebra&',
		'#/rules/ping-answered?',
		'#/rules/states?state=open&',
		'#/rules/glossary?term=nonce&',
		'#/rules/glossary?',
	],
	learn: [
		'#/learn?',
		'#/learn/claims?',
		'#/learn/facts?',
		'#/learn/own-none/first?',
		'#/learn/accept-key/forged?',
		'#/learn/masking/last-byte?',
		'#/learn/closing?',
		'#/learn/closing/to-closed?',
		'#/learn/build-it/go-server?',
		'#/learn/accept-key/teacher?',
		'#/learn/first-two-bytes/worksheet?answers=1&',
	],
	'an unknown address': ['#/nowhere?'],
};
