import { defineReader } from '../define-reader'
import { search } from '../found'

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html, as of 2026-11.
const KNOWN =
  '(?:CannotPullContainerError|CannotPullImageManifestError|CannotStartContainerError|CannotCreateContainerError|CannotStopContainerError|CannotInspectContainerError|ResourceInitializationError|OutOfMemoryError|OutOfMemory|ContainerRuntimeError|ContainerRuntimeTimeoutError|DockerTimeoutError|InternalError|TaskFailedToStart|SpotInterruptionError|EssentialContainerExited)'
const REASON_JSON = /"(?:stoppedReason|reason)":\s{0,3}"(?<errorMessage>(?:[^"\\\r\n]|\\.){1,1000})"/d
const STOP_CODE = /"stopCode":\s{0,3}"(?<errorCode>\w{3,60})"/d
const STOPPED_AT = /"stoppedAt":\s{0,3}"(?<time>[^"]{19,40})"/d
const TASK = /"taskArn":\s{0,3}"(?<resource>arn:aws[^"\s]{10,300})"/d
const CLUSTER = /"clusterArn":\s{0,3}"(?<resource>arn:aws[^"\s]{10,300})"/d
const LINE = new RegExp(String.raw`(?<![\w.])(?<errorMessage>(?<errorCode>${KNOWN}): [^\r\n"]{1,2000})`, 'd')
const SENTENCE =
  /(?<errorMessage>(?:Essential container in task exited|Task failed (?:ELB|container) health checks|Scaling activity initiated by|Timeout waiting for network interface provisioning)[^\r\n"]{0,600})/d

export default defineReader({
  id: 'ecs-stopped-task',
  names: { ja: 'ECS タスクの停止理由', en: 'ECS stopped task reason' },
  priority: 65,
  source: { what: 'Amazon ECS Developer Guide, "Stopped task error messages"', asOf: '2026-11' },
  service: 'ecs',
  outcome: 'stopped',
  read({ text }) {
    const isTask = text.includes('"stoppedReason"')
    const scope = { start: 0, end: text.length }
    if (!isTask) {
      const line = search(text, 0, LINE, SENTENCE)
      return line.length === 0 ? null : { found: line, scope }
    }
    // The first reason is the task's or that of the container that stopped it.
    return { found: search(text, 0, LINE, STOP_CODE, REASON_JSON, STOPPED_AT, TASK, CLUSTER), scope }
  },
  examples: [
    {
      text: '{"tasks":[{"clusterArn":"arn:aws:ecs:ap-northeast-1:111122223333:cluster/web","stopCode":"TaskFailedToStart","stoppedAt":"2026-11-20T15:52:03.120000+09:00","stoppedReason":"ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed","taskArn":"arn:aws:ecs:ap-northeast-1:111122223333:task/web/0a1b2c3d4e5f60718293a4b5c6d7e8f9"}]}',
      fields: {
        service: 'Amazon ECS',
        time: '2026-11-20T15:52:03.120000+09:00',
        errorCode: 'ResourceInitializationError',
        errorMessage:
          'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed',
        resource: [
          'arn:aws:ecs:ap-northeast-1:111122223333:task/web/0a1b2c3d4e5f60718293a4b5c6d7e8f9',
          'arn:aws:ecs:ap-northeast-1:111122223333:cluster/web',
        ],
        region: 'ap-northeast-1',
        accountId: '111122223333',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に arn:aws:ecs:ap-northeast-1:111122223333:task/web/0a1b2c3d4e5f60718293a4b5c6d7e8f9 が ResourceInitializationError で停止しました。\nエラーメッセージ: ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed\nリージョン: ap-northeast-1\nリソース: arn:aws:ecs:ap-northeast-1:111122223333:task/web/0a1b2c3d4e5f60718293a4b5c6d7e8f9, arn:aws:ecs:ap-northeast-1:111122223333:cluster/web',
      },
    },
    {
      text: 'OutOfMemoryError: Container killed due to memory usage',
      fields: {
        service: 'Amazon ECS',
        errorCode: 'OutOfMemoryError',
        errorMessage: 'OutOfMemoryError: Container killed due to memory usage',
      },
    },
    { text: 'java.lang.OutOfMemoryError', fields: null, why: 'the error of a program, without a reason' },
    {
      text: 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
      fields: null,
      why: 'the error of a program',
    },
  ],
})
