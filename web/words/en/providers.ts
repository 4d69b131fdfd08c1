import type { providerWords as zh } from '../zh/providers.ts';

export const providerWords: typeof zh = {
  providers: {
    title: 'Other ways to sign in',
    hint: 'Once linked, an account there signs you in here; what you see stays the same.',
    notLinked: 'not linked',
    linked: (name, since) => `${name}, since ${since}`,
    link: 'Link',
    linkOf: (provider) => `Link a ${provider} account`,
    unlink: 'Unlink',
    unlinkOf: (provider) => `Unlink the ${provider} account`,
    by: (name) => `Sign in with ${name}`,
    refused: {
      identity_unknown: (name) =>
        `Nobody here goes with this ${name} account. Sign in with your password and link it on your account page; without one, ask your administrator.`,
      identity_taken: (name) => `This ${name} account, or yours, is linked to another one. Unlink it there first.`,
      provider_visit_over: (name) =>
        `Signing in with ${name} took too long, or was begun in another browser. Begin again.`,
      provider_refused: (name) =>
        `${name} did not say who you are. Try again, and ask your administrator if it persists.`,
      provider_unreachable: (name) => `${name} cannot be reached now. Try again later, or use your password.`,
      provider_unknown: () => 'This way to sign in is not set up. Use your password, or ask your administrator.',
    },
    otherRefusal: 'Signing in did not come to an end. Try again.',
  },
};
