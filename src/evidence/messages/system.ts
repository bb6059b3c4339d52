// Lists what the kernel and Kubernetes print when they end a process, and what error pages of servers say.
import type { MessagePattern } from './message-pattern.ts';

export const SYSTEM_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'kubernetes-oom',
		program: 'kubernetes',
		pattern: /\bOOMKilled\b/,
		signs: ['server-out-of-memory'],
		source: 'kubernetes.io: Assign Memory Resources to Containers and Pods',
		example:
			'    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137',
	},
	{
		id: 'linux-oom',
		program: 'linux',
		pattern: /\b(?:Out of memory|Memory cgroup out of memory): Kill(?:ed)? process \d{1,10} \(/i,
		signs: ['server-out-of-memory'],
		source: 'linux: mm/oom_kill.c, __oom_kill_process',
		example:
			'Memory cgroup out of memory: Killed process 4711 (node) total-vm:1204336kB, anon-rss:523080kB',
	},
	{
		id: 'nginx-head-page',
		program: 'nginx',
		pattern: /Request Header Or Cookie Too Large/,
		signs: ['request-too-long'],
		source: 'nginx: src/http/ngx_http_special_response.c, ngx_http_error_494_page',
		example: '<center>Request Header Or Cookie Too Large</center>',
	},
	{
		id: 'apache-head-page',
		program: 'apache',
		pattern: /Size of a request header field (?:after merging )?exceeds server limit/,
		signs: ['request-too-long'],
		source: 'Apache httpd 2.4: server/protocol.c',
		example: 'Size of a request header field exceeds server limit.',
	},
	{
		id: 'tomcat-head',
		program: 'tomcat',
		pattern: /Request header is too large/,
		signs: ['request-too-long'],
		source:
			'Tomcat: org/apache/coyote/http11/LocalStrings.properties, iib.requestheadertoolarge.error',
		example: 'java.lang.IllegalArgumentException: Request header is too large',
	},
	{
		id: 'node-head',
		program: 'node',
		// A client prints it of a response. A server has it of a request, and sends 431.
		pattern: /HPE_HEADER_OVERFLOW|Parse Error: Header overflow/,
		signs: ['head-overflow'],
		source: 'node: doc/api/errors.md, HPE_HEADER_OVERFLOW; measured with a client of ws',
		example: "Error: Parse Error: Header overflow { code: 'HPE_HEADER_OVERFLOW' }",
	},
];
