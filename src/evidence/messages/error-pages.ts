// Lists the pages that servers and proxies send with an error, as HTML or as the text that a person copies from the
// window, and the sentences that Envoy sends in their place.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const ENVOY =
	'envoy: source/common/router/router.cc; source/common/http/utility.cc, resetReasonToString';
const RESET = String.raw`upstream connect error or disconnect\/reset before headers\.[^\n]{0,60}reset reason: `;

export const ERROR_PAGES: readonly MessagePattern[] = [
	{
		id: 'error-page-title',
		program: 'server',
		pattern: /<title>(?:HTTP Status )?(?<status>[45]\d\d)\b[^<\n]{1,60}<\/title>/i,
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
