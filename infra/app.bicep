param name string
param location string
param tags object
param image string
param registry string
param hostName string
param sharePointName string
param tabAppId string
param replicas int
param identityId string
param clientId string
param cosmosEndpoint string
param logs string

var port = 3978
var appName = '${name}-bot'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: last(split(logs, '/'))
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-apps'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

var host = empty(hostName) ? '${appName}.${environment.properties.defaultDomain}' : hostName

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      // The new revision answers before the old one is told to end.
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: empty(registry) ? [] : [{ server: registry, identity: identityId }]
    }
    template: {
      // What was begun is finished in ten seconds; the rest is room for a slow store.
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: replicas, maxReplicas: replicas }
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'NODE_ENV', value: 'production' }
            { name: 'PORT', value: string(port) }
            { name: 'MICROSOFT_APP_ID', value: clientId }
            { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
            { name: 'AZURE_CLIENT_ID', value: clientId }
            { name: 'PUBLIC_URL', value: 'https://${host}' }
            { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
            { name: 'REPLICAS', value: string(replicas) }
            { name: 'SHAREPOINT_NAME', value: sharePointName }
            { name: 'TAB_APP_ID', value: tabAppId }
          ]
          probes: [
            // A revision that cannot reach its records never takes over from one that can.
            {
              type: 'Startup'
              httpGet: { path: '/health', port: port }
              periodSeconds: 10
              timeoutSeconds: 8
              failureThreshold: 10
            }
            // From then on only whether the process answers. Not /health: a store that is down is not mended by a restart,
            // and people who press are better told that nothing was saved than met by nobody. An alert looks at /health.
            {
              type: 'Liveness'
              tcpSocket: { port: port }
              periodSeconds: 20
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              tcpSocket: { port: port }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

output host string = host
