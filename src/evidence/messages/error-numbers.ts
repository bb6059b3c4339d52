// Error numbers and names of systems and their TLS libraries, as programs of any kind print them.
import type { MessagePattern } from './message-pattern.ts';

export const ERROR_NUMBERS: readonly MessagePattern[] = [
	{
		id: 'chromium-access-denied',
		program: 'chromium',
		pattern: /\bERR_(?:NETWORK_)?ACCESS_DENIED\b/,
		signs: ['access-blocked-locally'],
		source: 'chromium: net/base/net_error_list.h, NETWORK_ACCESS_DENIED -138, ACCESS_DENIED -10',
		example:
			"WebSocket connection to 'ws://192.0.2.7:8003/' failed: Error in connection establishment: net::ERR_NETWORK_ACCESS_DENIED",
	},
	{
		id: 'system-access-denied',
		program: 'system',
		pattern:
			/\b(?:WSAEACCES|WinError 10013|OS error 10013|ErrorCode:? 10013)\b|\(10013\)|\bconnect (?:EACCES|EPERM)\b|forbidden by its access permissions|以一种访问权限不允许的方式做了一个访问套接字的尝试/,
		signs: ['access-blocked-locally'],
		source:
			'learn.microsoft.com, Windows Sockets error codes, WSAEACCES; connect(2), EACCES and EPERM',
		example:
			'OSError: [WinError 10013] An attempt was made to access a socket in a way forbidden by its access permissions',
	},
	{
		id: 'chromium-tls-version',
		program: 'chromium',
		pattern:
			/\bERR_SSL_(?:VERSION_OR_CIPHER_MISMATCH|UNRECOGNIZED_NAME_ALERT)\b|\bERR_BAD_SSL_CLIENT_AUTH_CERT\b|\bERR_SSL_CLIENT_AUTH_CERT_NEEDED\b/,
		signs: ['tls-not-accepted'],
		source: 'chromium: net/base/net_error_list.h',
		example:
			"WebSocket connection to 'wss://chat.example/' failed: Error in connection establishment: net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
	},
	{
		id: 'esp-stack',
		program: 'esp',
		pattern: /\bstack overflow in task (?:websocket\w{0,20}|esp_ws\w{0,20})\b/,
		signs: ['task-stack-overflow'],
		source: 'esp-protocols: components/esp_websocket_client, task_stack, 4096 unless set',
		example: '***ERROR*** A stack overflow in task websocket_task has been detected.',
	},
	{
		id: 'mbedtls-memory',
		program: 'mbedtls',
		pattern:
			/\bmbedtls_\w{3,40}\b[^\n]{1,30}-0x7F00\b|\(-32512\)|\btls_error_code=32512\b|\bSSL - Memory allocation failed\b|\bMBEDTLS_ERR_(?:SSL|X509|MPI|RSA|PK)_ALLOC_FAILED\b/i,
		signs: ['tls-out-of-memory'],
		source: 'mbedtls: include/mbedtls/ssl.h, MBEDTLS_ERR_SSL_ALLOC_FAILED -0x7F00',
		example: 'E (6012) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x7F00',
	},
	{
		id: 'mbedtls-handshake',
		program: 'mbedtls',
		pattern:
			/\bmbedtls_ssl_handshake\b[^\n]{1,24}-0x(?!7F00)(?:7[2-9A-F]\w\w|6\w{3}|5\w{3})\b|\bstart_ssl_client\b[^\n]{1,40}\(-\d{4,5}\)/i,
		signs: ['tls-not-accepted'],
		source: 'mbedtls: include/mbedtls/ssl.h',
		example: 'E (16163) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x7200',
	},
	{
		id: 'tls-alert',
		program: 'openssl',
		pattern:
			/\b(?:sslv3|tlsv1) alert (?:handshake failure|protocol version|unknown ca|bad certificate|certificate unknown|internal error|unrecognized name|no application protocol)\b|\bno shared cipher\b|\bunsupported protocol\b(?=[^\n]{1,40}(?:ssl|tls))|\bReceived fatal alert: \w{3,40}\b|\breceived fatal alert: [A-Z]\w{3,40}\b|\bremote error: tls: [\w ]{3,40}\b|\bunsafe legacy renegotiation disabled\b|\b(?:dh|ee) key too small\b/,
		signs: ['tls-not-accepted'],
		source:
			'openssl: ssl/ssl_err.c; jdk: sun.security.ssl.Alert; go: crypto/tls/alert.go; rustls: src/error.rs',
		example: 'error:0A000410:SSL routines::sslv3 alert handshake failure',
	},
	{
		id: 'openssl-verify',
		program: 'openssl',
		pattern:
			/\bSSL error: [\w -]{3,80} \(preverify_ok=0;err=\d{1,3};depth=\d{1,2}\)|\bcertificate signature failure\b|\bCERT_SIGNATURE_FAILURE\b/,
		signs: ['tls-not-accepted'],
		source:
			'libwebsockets: lib/tls/openssl/openssl-client.c, OpenSSL_client_verify_callback; openssl: X509_verify_cert_error_string',
		example: 'SSL error: certificate signature failure (preverify_ok=0;err=7;depth=0)',
	},
	{
		id: 'android-trust',
		program: 'android',
		pattern:
			/\b(?:NetworkSecurityTrustManager|TrustManagerImpl|RootTrustManager)\.check(?:Server)?Trusted\b/,
		signs: ['tls-not-accepted'],
		source: 'android: android/security/net/config/NetworkSecurityTrustManager.java',
		example:
			'at android.security.net.config.NetworkSecurityTrustManager.checkServerTrusted(NetworkSecurityTrustManager.java:94)',
	},
	{
		id: 'winhttp',
		program: 'winhttp',
		pattern:
			/\b(?:WinHttp\w{0,30}|error(?: code)?|ErrorCode)\b[^\n\d]{1,24}\b12029\b|\bERROR_WINHTTP_CANNOT_CONNECT\b/i,
		signs: ['tcp-failed'],
		source: 'learn.microsoft.com, WinHTTP error messages',
		example: 'WinHttpSendRequest failed with error 12029',
	},
	{
		id: 'winhttp-tls',
		program: 'winhttp',
		pattern:
			/\b(?:WinHttp\w{0,30}|error(?: code)?|ErrorCode)\b[^\n\d]{1,24}\b12175\b|\bERROR_WINHTTP_SECURE_FAILURE\b/i,
		signs: ['tls-not-accepted'],
		source: 'learn.microsoft.com, WinHTTP error messages',
		example: 'WinHttpReceiveResponse error 12175',
	},
];
