// Is the course, as the shell loads it when an address names a page of it or a step of a lesson.
export { default as CourseView } from './CourseView.svelte';
export { default as GuideColumn } from './guide/GuideColumn.svelte';
export { findInCourse } from './lesson-step.ts';
