export const key = { say: 'Before it opens, the server must solve a small puzzle.' };
