// Lists the pages that servers and proxies send with an error, as HTML or as the text that a person copies from the
// window, the sentences that Envoy sends in their place, and what the proxies of clouds log.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const ENVOY =
	'envoy: source/common/router/router.cc; source/common/http/utility.cc, resetReasonToString';
const RESET = String.raw`upstream connect error or disconnect\/reset before headers\.[^\n]{0,60}reset reason: `;

const GOOGLE =
	'cloud.google.com: load-balancing/docs/https/https-logging-monitoring, statusDetails';

export const ERROR_PAGES: readonly MessagePattern[] = [
	{
		id: 'error-page-title',
		program: 'server',
		pattern: /<title>(?:HTTP Status )?(?<status>[45]\d\d)\b[^<\n]{1,120}<\/title>/i,
		signs: ['response'],
		values: statusValue,
		source:
			'nginx: ngx_http_special_response.c; Apache httpd: http_protocol.c; Tomcat: ErrorReportValve.java',
		example: '<html>\r\n<head><title>502 Bad Gateway</title></head>',
	},
	{
		id: 'error-page-nginx',
		program: 'nginx',
		pattern:
			/^[ \t]*(?<status>[45]\d\d) [A-Z][A-Za-z -]{2,40}\s{1,8}(?:nginx|openresty)(?:\/[\d.]{1,12})?(?: \([A-Za-z]{2,20}\))?[ \t]*$/m,
		signs: ['response'],
		values: statusValue,
		source: 'nginx: ngx_http_special_response.c, the text of its pages',
		example: '502 Bad Gateway\nnginx/1.18.0 (Ubuntu)',
	},
	{
		// The text of a page of another server, or the first line of any page alone.
		id: 'error-page-server',
		program: 'server',
		pattern:
			/^[ \t]*(?<status>[45]\d\d) [A-Z][A-Za-z -]{2,40}\s{1,8}(?:[^\n]{1,200}\n){0,3}?[ \t]*(?:(?:Powered by )?Tengine(?:\/[\d.]{1,12})?|Microsoft-Azure-Application-Gateway\/v\d)[ \t]*$/m,
		signs: ['response'],
		values: statusValue,
		source:
			'tengine: ngx_http_special_response.c, the text of its pages; github.com/MicrosoftDocs/azure-docs/issues/110739',
		example: '502 Bad Gateway\nMicrosoft-Azure-Application-Gateway/v2',
	},
	{
		id: 'status-alone',
		program: 'server',
		pattern:
			/^\s*(?<status>[45]\d\d):? (?:Bad (?:Request|Gateway)|Unauthorized|Forbidden|Not[ _]Found|Too Many Requests|Internal Server Error|Service (?:Temporarily )?Unavailable|Gateway Time-?out)\.?\s*$/i,
		isWholeText: true,
		signs: ['response'],
		values: statusValue,
		source: 'RFC 9110 §15, RFC 6585 §4; nginx: ngx_http_special_response.c',
		example: '503 Service Temporarily Unavailable',
	},
	{
		id: 'cloudfront-page',
		program: 'cloudfront',
		pattern:
			/\b(?<status>[45]\d\d) ERROR(?:<\/H1>)?\s{1,8}(?:<H2>)?The request could not be satisfied\b/i,
		signs: ['response'],
		values: statusValue,
		source:
			'github.com/EdOverflow/can-i-take-over-xyz/issues/66, github.com/dyatko/arkit/issues/848, github.com/Studio-42/elFinder/issues/3367',
		example: '<H1>504 ERROR</H1>\n<H2>The request could not be satisfied.</H2>',
	},
	{
		id: 'vercel-page',
		program: 'vercel',
		pattern:
			/^[ \t]*(?<status>[45]\d\d): [A-Z_]{4,40}\s{1,8}(?:This [^\n]{1,100}\s{1,8})?Code: (?=[A-Z_]{4,60}\b)/m,
		signs: ['response'],
		values: statusValue,
		source: 'vercel.com/docs/errors; github.com/hitsapp/web/issues/1',
		example:
			'504: GATEWAY_TIMEOUT\nCode: FUNCTION_INVOCATION_TIMEOUT\nID: hkg1::lwfvf-1702001564825',
	},
	{
		id: 'azure-page',
		program: 'server',
		pattern:
			/\bServer Error: (?<status>50\d) - Web server received an invalid response while acting as a gateway\b/,
		signs: ['response'],
		values: statusValue,
		source: 'github.com/MicrosoftDocs/azure-docs/pull/108461',
		example:
			'Server Error: 502 - Web server received an invalid response while acting as a gateway or proxy server',
	},
	{
		id: 'error-page-java',
		program: 'server',
		pattern:
			/\bHTTP Status (?<status>[45]\d\d) [–-] [A-Z]|There was an unexpected error \(type=[A-Za-z ]{1,60}, status=(?<spring>[45]\d\d)\)/,
		signs: ['response'],
		values: ({ status, spring }) => statusValue({ status: status ?? spring }),
		source:
			'Tomcat: ErrorReportValve.java; Spring Boot: ErrorMvcAutoConfiguration.java, the “Whitelabel Error Page”',
		example: 'There was an unexpected error (type=Not Found, status=404).',
	},
	{
		id: 'envoy-unreachable',
		program: 'envoy',
		pattern: new RegExp(
			`${RESET}(?:remote |local )?connection (?:failure|timeout)|\\bno healthy upstream\\b`,
		),
		signs: ['upstream-unreachable'],
		source: ENVOY,
		example:
			'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
	},
	{
		id: 'envoy-ended',
		program: 'envoy',
		pattern: new RegExp(`${RESET}(?:connection termination|remote reset)`),
		signs: ['upstream-ended'],
		source: ENVOY,
		example:
			'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
	},
	// `statusDetails` of the log of an Application Load Balancer of Google Cloud.
	{
		id: 'google-unreachable',
		program: 'google-cloud',
		pattern: /\bfailed_to_(?:connect_to|pick)_backend\b/,
		signs: ['upstream-unreachable'],
		source: GOOGLE,
		example: 'statusDetails: "failed_to_connect_to_backend"',
	},
	{
		id: 'google-ended',
		program: 'google-cloud',
		pattern: /\bbackend_connection_closed_before_data_sent_to_client\b/,
		signs: ['upstream-ended'],
		source: `${GOOGLE}; github.com/Adyen/adyen-commercetools/issues/56`,
		example: 'statusDetails: "backend_connection_closed_before_data_sent_to_client"',
	},
	{
		id: 'fly-refused',
		program: 'fly',
		pattern: /\binstance refused connection\. is your app listening on\b/,
		signs: ['upstream-unreachable'],
		source:
			'the log of Fly’s proxy, PC01; github.com/hu3rror/memos-on-fly/issues/5, github.com/Shopify/shopify-app-template-php/issues/475',
		example:
			'[error][PC01] instance refused connection. is your app listening on 0.0.0.0:8080? make sure it is not only listening on 127.0.0.1',
	},
	{
		id: 'envoy-protocol',
		program: 'envoy',
		pattern: new RegExp(`${RESET}protocol error`),
		signs: ['upstream-response-invalid'],
		source: ENVOY,
		example:
			'upstream connect error or disconnect/reset before headers. reset reason: protocol error',
	},
];
