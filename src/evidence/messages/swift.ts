// Lists errors of Swift: URLSession, SocketRocket and Starscream.
import { statusValue, type MessagePattern } from './message-pattern.ts';

/** Matches how the errors of Foundation, Safari and the Network framework begin before their number. */
const POSIX = String.raw`(?:NSPOSIXErrorDomain Code=|kNWErrorDomainPOSIX (?:error |Code=)|POSIXErrorCode\(rawValue: )`;

export const SWIFT: readonly MessagePattern[] = [
	{
		id: 'swift-no-connection',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-1004\b/,
		signs: ['tcp-failed'],
		source: 'apple: NSURLErrorCannotConnectToHost: the host may be down or not listen at the port',
		example: 'Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server."',
	},
	{
		id: 'swift-name',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-1003\b/,
		signs: ['name-not-found'],
		source: 'apple: NSURLErrorCannotFindHost',
		example:
			'Error Domain=NSURLErrorDomain Code=-1003 "A server with the specified hostname could not be found."',
	},
	{
		id: 'swift-cleartext',
		program: 'swift',
		pattern:
			/NSURLErrorDomain Code=-1022\b|\bApp Transport Security policy requires the use of a secure connection\b/,
		signs: ['cleartext-forbidden'],
		source: 'apple: NSURLErrorAppTransportSecurityRequiresSecureConnection',
		example:
			'Error Domain=NSURLErrorDomain Code=-1022 "The resource could not be loaded because the App Transport Security policy requires the use of a secure connection."',
	},
	{
		id: 'swift-tls',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-120[0-4]\b/,
		signs: ['tls-not-accepted'],
		source:
			'apple: NSURLErrorSecureConnectionFailed (-1200) to NSURLErrorServerCertificateNotYetValid (-1204)',
		example:
			'Error Domain=NSURLErrorDomain Code=-1202 "The certificate for this server is invalid."',
	},
	{
		id: 'swift-offline',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-1009\b/,
		signs: ['client-offline'],
		source: 'apple: NSURLErrorNotConnectedToInternet',
		example:
			'Error Domain=NSURLErrorDomain Code=-1009 "The Internet connection appears to be offline."',
	},
	{
		id: 'swift-lost',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-1005\b/,
		signs: ['ended-without-close'],
		source: 'apple: NSURLErrorNetworkConnectionLost',
		example: 'Error Domain=NSURLErrorDomain Code=-1005 "The network connection was lost."',
	},
	{
		id: 'swift-unreachable',
		program: 'swift',
		pattern: new RegExp(`${POSIX}(?:51|65)\\b`),
		signs: ['network-unreachable'],
		source:
			'darwin: errno ENETUNREACH (51), EHOSTUNREACH (65); github.com/facebookincubator/SocketRocket/issues/289',
		example: 'Error Domain=NSPOSIXErrorDomain Code=51 "Network is unreachable"',
	},
	{
		id: 'swift-reset',
		program: 'swift',
		pattern: new RegExp(`${POSIX}54\\b`),
		signs: ['reset-by-peer'],
		source: 'darwin: errno ECONNRESET (54)',
		example: 'Error Domain=NSPOSIXErrorDomain Code=54 "Connection reset by peer"',
	},
	{
		id: 'swift-timeout',
		program: 'swift',
		pattern: new RegExp(`${POSIX}60\\b`),
		signs: ['timed-out'],
		source: 'darwin: errno ETIMEDOUT (60), of an attempt or of an open connection',
		example: 'Error Domain=NSPOSIXErrorDomain Code=60 "Operation timed out"',
	},
	{
		id: 'swift-bad-response',
		program: 'swift',
		pattern: /NSURLErrorDomain Code=-1011\b/,
		signs: ['handshake-failed'],
		source: 'apple: NSURLErrorBadServerResponse',
		example: 'Error Domain=NSURLErrorDomain Code=-1011 "There was a bad response from the server."',
	},
	{
		id: 'swift-refused',
		program: 'swift',
		pattern: new RegExp(`${POSIX}61\\b|websocket is disconnected: [^\\n]{0,120}Connection refused`),
		signs: ['tcp-refused'],
		source:
			'github.com/facebookincubator/SocketRocket/issues/57; github.com/daltoniam/Starscream/issues/37',
		example:
			'Error Domain=NSPOSIXErrorDomain Code=61 "The operation couldn’t be completed. Connection refused"',
	},
	{
		id: 'swift-not-connected',
		program: 'swift',
		// URLSession also fails a pending receive in this way when a Close frame has ended the connection.
		pattern: new RegExp(`${POSIX}57\\b`),
		signs: ['transport-ended'],
		source:
			'github.com/elevenlabs/elevenlabs-swift-sdk/issues/61; github.com/supabase/supabase-swift/pull/1360; webkit: WebSocketTaskCocoa.mm, readNextMessage',
		example: 'Error Domain=NSPOSIXErrorDomain Code=57 "Socket is not connected"',
	},
	{
		id: 'swift-too-long',
		program: 'swift',
		pattern:
			/(?:NSPOSIXErrorDomain Code=|kNWErrorDomainPOSIX (?:error |Code=))40\b|input message size \d+ exceeds maximum message size \d+/,
		signs: ['message-too-big'],
		source: 'github.com/elevenlabs/elevenlabs-swift-sdk/issues/31',
		example: 'Error Domain=NSPOSIXErrorDomain Code=40 "Message too long"',
	},
	{
		id: 'swift-protocol',
		program: 'swift',
		pattern: new RegExp(`${POSIX}100\\b`),
		signs: ['apple-protocol-error'],
		source:
			'darwin: errno EPROTO (100); github.com/rails/rails/issues/43835, github.com/oddsdk/ts-odd/issues/524',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: The operation couldn’t be completed. (kNWErrorDomainPOSIX error 100 - Protocol error)",
	},
	{
		// SocketRocket gives 1001, the code of its own Close frame, to a stream that ended without a Close frame.
		id: 'socketrocket-end',
		program: 'socketrocket',
		pattern:
			/\b1001\b[^\n]{1,40}?\bStream end encountered\b|\bStream end encountered\b(?<=socket[^]{1,430})|\bStream end encountered\b(?=[^]{1,400}socket)/i,
		signs: ['ended-without-close'],
		source:
			'SocketRocket: SocketRocket/SRWebSocket.m, NSStreamEventEndEncountered; developers.weixin.qq.com: community/personal/oCJUsw8SKEEMPtt8ZOnUiye8rcQQ',
		example: 'code: 1001 reason:Stream end encountered',
	},
	{
		// Errors of Secure Transport about a certificate, or about TLS itself.
		id: 'apple-osstatus',
		program: 'apple',
		pattern:
			/\bNSOSStatusErrorDomain,? ?Code=-98\d\d\b|\bOSStatus[”"]?(?: ?(?:error|错误))?:? ?-98\d\d\b|\bkCFStreamErrorDomainSSL\b[^\n]{1,40}-98\d\d\b|\b_kCFStreamErrorCodeKey=-98\d\d\b/,
		signs: ['tls-not-accepted'],
		source:
			'apple: SecureTransport.h, errSSLXCertChainInvalid (-9807) and others; github.com/facebookincubator/SocketRocket/issues/77 and /519',
		example:
			'Error Domain=NSOSStatusErrorDomain Code=-9807 "The operation couldn’t be completed. (OSStatus error -9807.)"',
	},
	{
		id: 'socketrocket-status',
		program: 'swift',
		pattern:
			/SRWebSocketErrorDomain Code=2132[^\n]{0,40}received bad response code from server:? (?<status>\d{3})/i,
		signs: ['response'],
		values: statusValue,
		source:
			'SocketRocket: SocketRocket/SRWebSocket.m, _HTTPHeadersDidFinish; older: github.com/facebookincubator/SocketRocket/issues/478',
		example:
			'Error Domain=SRWebSocketErrorDomain Code=2132 "Received bad response code from server: 400."',
	},
	{
		id: 'socketrocket-accept',
		program: 'swift',
		pattern: /SRWebSocketErrorDomain Code=2133[^\n]{0,40}Invalid Sec-WebSocket-Accept response/,
		signs: ['accept-differs-or-missing'],
		source: 'SocketRocket: SocketRocket/SRWebSocket.m, _HTTPHeadersDidFinish',
		example:
			'Error Domain=SRWebSocketErrorDomain Code=2133 "Invalid Sec-WebSocket-Accept response."',
	},
	{
		id: 'starscream-upgrade',
		program: 'starscream',
		pattern:
			/Invalid HTTP upgrade\\?", code: (?<status>[1-5]\d{2})\b|\bnotAnUpgrade\((?<thrown>[1-5]\d{2})\b/,
		signs: ['response'],
		values: ({ status, thrown }) => statusValue({ status: status ?? thrown }),
		source:
			'Starscream: Sources/Framer/HTTPHandler.swift; github.com/daltoniam/Starscream/issues/747 and /940',
		example:
			'Starscream.WSError(type: Starscream.ErrorType.upgradeError, message: "Invalid HTTP upgrade", code: 429)',
	},
	{
		id: 'starscream-accept',
		program: 'swift',
		pattern: /accept header doesn't match/,
		signs: ['accept-differs'],
		source: 'Starscream: Sources/Security/FoundationSecurity.swift',
		example: 'WSError(type: securityError, message: "accept header doesn\'t match", code: 1)',
	},
];
