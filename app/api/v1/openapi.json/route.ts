import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { openApiDocument } from '@/lib/server/openapi.ts';

export const GET = defineRoute((request) => answer(request, openApiDocument()));
