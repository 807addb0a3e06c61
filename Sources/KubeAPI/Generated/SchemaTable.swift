// Made by scripts/generate-api; do not edit.

/// Every type of the API, a line each, ordered by name; `SchemaTable` says how to read it.
let schemaTableText: StaticString = #"""
    api.admission.v1.AdmissionRequest @- uid:1:s;0;~types.UID kind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;0 resource:3:#apimachinery.pkg.apis.meta.v1.GroupVersionResource;0 subResource:4:s requestKind:13:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* requestResource:14:#apimachinery.pkg.apis.meta.v1.GroupVersionResource;* requestSubResource:15:s name:5:s namespace:6:s operation:7:s;0;~v1.Operation userInfo:8:#api.authentication.v1.UserInfo;0 object:9:x;0 oldObject:10:x;0 dryRun:11:b;* options:12:x;0
    api.admission.v1.AdmissionResponse @- uid:1:s;0;~types.UID allowed:2:b;0 status:3:#apimachinery.pkg.apis.meta.v1.Status;* patch:4:y patchType:5:s;*;~v1.PatchType auditAnnotations:6:{s warnings:7:[s
    api.admission.v1.AdmissionReview @- kind:0:s apiVersion:0:s request:1:#AdmissionRequest;* response:2:#AdmissionResponse;*
    api.admission.v1beta1.AdmissionRequest @- uid:1:s;0;~types.UID kind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;0 resource:3:#apimachinery.pkg.apis.meta.v1.GroupVersionResource;0 subResource:4:s requestKind:13:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* requestResource:14:#apimachinery.pkg.apis.meta.v1.GroupVersionResource;* requestSubResource:15:s name:5:s namespace:6:s operation:7:s;0;~v1beta1.Operation userInfo:8:#api.authentication.v1.UserInfo;0 object:9:x;0 oldObject:10:x;0 dryRun:11:b;* options:12:x;0
    api.admission.v1beta1.AdmissionResponse @- uid:1:s;0;~types.UID allowed:2:b;0 status:3:#apimachinery.pkg.apis.meta.v1.Status;* patch:4:y patchType:5:s;*;~v1beta1.PatchType auditAnnotations:6:{s warnings:7:[s
    api.admission.v1beta1.AdmissionReview @- kind:0:s apiVersion:0:s request:1:#AdmissionRequest;* response:2:#AdmissionResponse;*
    api.admissionregistration.v1.ApplyConfiguration expression:1:s
    api.admissionregistration.v1.AuditAnnotation key:1:s;0;!;="" valueExpression:2:s;0;!;=""
    api.admissionregistration.v1.ExpressionWarning fieldRef:2:s;0;!;="" warning:3:s;0;!;=""
    api.admissionregistration.v1.JSONPatch expression:1:s
    api.admissionregistration.v1.MatchCondition name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1.MatchResources @A namespaceSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* resourceRules:3:[#NamedRuleWithOperations;La excludeResourceRules:4:[#NamedRuleWithOperations;La matchPolicy:7:s;*;~v1.MatchPolicyType
    api.admissionregistration.v1.MutatingAdmissionPolicy kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicySpec;0
    api.admissionregistration.v1.MutatingAdmissionPolicyBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicyBindingSpec;0
    api.admissionregistration.v1.MutatingAdmissionPolicyBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicyBinding;0;!
    api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec policyName:1:s paramRef:2:#ParamRef;* matchResources:3:#MatchResources;*
    api.admissionregistration.v1.MutatingAdmissionPolicyList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicy;0;!
    api.admissionregistration.v1.MutatingAdmissionPolicySpec paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* variables:3:[#Variable;La mutations:4:[#Mutation;La failurePolicy:5:s;*;~v1.FailurePolicyType matchConditions:6:[#MatchCondition;Lm,name;Pm,name reinvocationPolicy:7:s;~v1.ReinvocationPolicyType
    api.admissionregistration.v1.MutatingWebhook name:1:s;0;!;="" clientConfig:2:#WebhookClientConfig;0;! rules:3:[#RuleWithOperations;La failurePolicy:4:s;*;~v1.FailurePolicyType matchPolicy:9:s;*;~v1.MatchPolicyType namespaceSelector:5:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:11:#apimachinery.pkg.apis.meta.v1.LabelSelector;* sideEffects:6:s;*;0;!;~v1.SideEffectClass timeoutSeconds:7:i;* admissionReviewVersions:8:[s;0;!;La reinvocationPolicy:10:s;*;~v1.ReinvocationPolicyType matchConditions:12:[#MatchCondition;Lm,name;Pm,name
    api.admissionregistration.v1.MutatingWebhookConfiguration kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 webhooks:2:[#MutatingWebhook;Lm,name;Pm,name
    api.admissionregistration.v1.MutatingWebhookConfigurationList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingWebhookConfiguration;0;!
    api.admissionregistration.v1.Mutation patchType:2:s;0;!;="";~v1.PatchType applyConfiguration:3:#ApplyConfiguration;* jsonPatch:4:#JSONPatch;*
    api.admissionregistration.v1.NamedRuleWithOperations @A @E2=RuleWithOperations @E2.2=Rule resourceNames:1:[s;La operations:2.1:[s;La;~[]v1.OperationType apiGroups:2.2.1:[s;La apiVersions:2.2.2:[s;La resources:2.2.3:[s;La scope:2.2.4:s;*;~v1.ScopeType
    api.admissionregistration.v1.ParamKind @A apiVersion:1:s kind:2:s
    api.admissionregistration.v1.ParamRef @A name:1:s namespace:2:s selector:3:#apimachinery.pkg.apis.meta.v1.LabelSelector;* parameterNotFoundAction:4:s;*;~v1.ParameterNotFoundActionType
    api.admissionregistration.v1.Rule @- apiGroups:1:[s apiVersions:2:[s resources:3:[s scope:4:s;*;~v1.ScopeType
    api.admissionregistration.v1.RuleWithOperations @E2=Rule operations:1:[s;La;~[]v1.OperationType apiGroups:2.1:[s;La apiVersions:2.2:[s;La resources:2.3:[s;La scope:2.4:s;*;~v1.ScopeType
    api.admissionregistration.v1.ServiceReference namespace:1:s;0;!;="" name:2:s;0;!;="" path:3:s;* port:4:i;*
    api.admissionregistration.v1.TypeChecking expressionWarnings:1:[#ExpressionWarning;La
    api.admissionregistration.v1.ValidatingAdmissionPolicy kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicySpec;0 status:3:#ValidatingAdmissionPolicyStatus;0
    api.admissionregistration.v1.ValidatingAdmissionPolicyBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicyBindingSpec;0;!
    api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicyBinding;0;!
    api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec policyName:1:s;! paramRef:2:#ParamRef;* matchResources:3:#MatchResources;* validationActions:4:[s;!;Ls;~[]v1.ValidationAction
    api.admissionregistration.v1.ValidatingAdmissionPolicyList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicy;0;!
    api.admissionregistration.v1.ValidatingAdmissionPolicySpec paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* validations:3:[#Validation;La failurePolicy:4:s;*;~v1.FailurePolicyType auditAnnotations:5:[#AuditAnnotation;La matchConditions:6:[#MatchCondition;Lm,name;Pm,name variables:7:[#Variable;Lm,name;Pm,name
    api.admissionregistration.v1.ValidatingAdmissionPolicyStatus observedGeneration:1:l typeChecking:2:#TypeChecking;* conditions:3:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type
    api.admissionregistration.v1.ValidatingWebhook name:1:s;0;!;="" clientConfig:2:#WebhookClientConfig;0;! rules:3:[#RuleWithOperations;La failurePolicy:4:s;*;~v1.FailurePolicyType matchPolicy:9:s;*;~v1.MatchPolicyType namespaceSelector:5:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:10:#apimachinery.pkg.apis.meta.v1.LabelSelector;* sideEffects:6:s;*;0;!;~v1.SideEffectClass timeoutSeconds:7:i;* admissionReviewVersions:8:[s;0;!;La matchConditions:11:[#MatchCondition;Lm,name;Pm,name
    api.admissionregistration.v1.ValidatingWebhookConfiguration kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 webhooks:2:[#ValidatingWebhook;Lm,name;Pm,name
    api.admissionregistration.v1.ValidatingWebhookConfigurationList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingWebhookConfiguration;0;!
    api.admissionregistration.v1.Validation expression:1:s;0;!;="" message:2:s reason:3:s;*;~v1.StatusReason messageExpression:4:s
    api.admissionregistration.v1.Variable @A name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1.WebhookClientConfig url:3:s;* service:1:#ServiceReference;* caBundle:2:y
    api.admissionregistration.v1alpha1.ApplyConfiguration expression:1:s
    api.admissionregistration.v1alpha1.AuditAnnotation @- key:1:s;0 valueExpression:2:s;0
    api.admissionregistration.v1alpha1.ExpressionWarning @- fieldRef:2:s;0 warning:3:s;0
    api.admissionregistration.v1alpha1.JSONPatch expression:1:s
    api.admissionregistration.v1alpha1.MatchCondition name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1alpha1.MatchResources @A namespaceSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* resourceRules:3:[#NamedRuleWithOperations;La excludeResourceRules:4:[#NamedRuleWithOperations;La matchPolicy:7:s;*;~v1alpha1.MatchPolicyType
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicy kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicySpec;0
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicyBindingSpec;0
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicyBinding;0;!
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec policyName:1:s paramRef:2:#ParamRef;* matchResources:3:#MatchResources;*
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicyList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicy;0;!
    api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* variables:3:[#Variable;La mutations:4:[#Mutation;La failurePolicy:5:s;*;~v1alpha1.FailurePolicyType matchConditions:6:[#MatchCondition;Lm,name;Pm,name reinvocationPolicy:7:s;~v1alpha1.ReinvocationPolicyType
    api.admissionregistration.v1alpha1.Mutation patchType:2:s;0;!;="";~v1alpha1.PatchType applyConfiguration:3:#ApplyConfiguration;* jsonPatch:4:#JSONPatch;*
    api.admissionregistration.v1alpha1.NamedRuleWithOperations @A @E2=RuleWithOperations @E2.2=Rule resourceNames:1:[s;La operations:2.1:[s;La;~[]v1.OperationType apiGroups:2.2.1:[s;La apiVersions:2.2.2:[s;La resources:2.2.3:[s;La scope:2.2.4:s;*;~v1.ScopeType
    api.admissionregistration.v1alpha1.ParamKind @A apiVersion:1:s kind:2:s
    api.admissionregistration.v1alpha1.ParamRef @A name:1:s namespace:2:s selector:3:#apimachinery.pkg.apis.meta.v1.LabelSelector;* parameterNotFoundAction:4:s;*;~v1alpha1.ParameterNotFoundActionType
    api.admissionregistration.v1alpha1.TypeChecking @- expressionWarnings:1:[#ExpressionWarning
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicy @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicySpec;0 status:3:#ValidatingAdmissionPolicyStatus;0
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicyBindingSpec;0
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicyBinding;0
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec @- policyName:1:s paramRef:2:#ParamRef;* matchResources:3:#MatchResources;* validationActions:4:[s;~[]v1alpha1.ValidationAction
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicy;0
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec @- paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* validations:3:[#Validation failurePolicy:4:s;*;~v1alpha1.FailurePolicyType auditAnnotations:5:[#AuditAnnotation matchConditions:6:[#MatchCondition variables:7:[#Variable
    api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus @- observedGeneration:1:l typeChecking:2:#TypeChecking;* conditions:3:[#apimachinery.pkg.apis.meta.v1.Condition
    api.admissionregistration.v1alpha1.Validation @- expression:1:s;0 message:2:s reason:3:s;*;~v1.StatusReason messageExpression:4:s
    api.admissionregistration.v1alpha1.Variable name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1beta1.ApplyConfiguration expression:1:s
    api.admissionregistration.v1beta1.AuditAnnotation @- key:1:s;0 valueExpression:2:s;0
    api.admissionregistration.v1beta1.ExpressionWarning @- fieldRef:2:s;0 warning:3:s;0
    api.admissionregistration.v1beta1.JSONPatch expression:1:s
    api.admissionregistration.v1beta1.MatchCondition name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1beta1.MatchResources @A namespaceSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* resourceRules:3:[#NamedRuleWithOperations;La excludeResourceRules:4:[#NamedRuleWithOperations;La matchPolicy:7:s;*;~v1beta1.MatchPolicyType
    api.admissionregistration.v1beta1.MutatingAdmissionPolicy kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicySpec;0
    api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#MutatingAdmissionPolicyBindingSpec;0
    api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicyBinding;0;!
    api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec policyName:1:s paramRef:2:#ParamRef;* matchResources:3:#MatchResources;*
    api.admissionregistration.v1beta1.MutatingAdmissionPolicyList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingAdmissionPolicy;0;!
    api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* variables:3:[#Variable;La mutations:4:[#Mutation;La failurePolicy:5:s;*;~v1beta1.FailurePolicyType matchConditions:6:[#MatchCondition;Lm,name;Pm,name reinvocationPolicy:7:s;~v1beta1.ReinvocationPolicyType
    api.admissionregistration.v1beta1.MutatingWebhook @- name:1:s;0 clientConfig:2:#WebhookClientConfig;0 rules:3:[#api.admissionregistration.v1.RuleWithOperations;~[]v1beta1.RuleWithOperations failurePolicy:4:s;*;~v1beta1.FailurePolicyType matchPolicy:9:s;*;~v1beta1.MatchPolicyType namespaceSelector:5:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:11:#apimachinery.pkg.apis.meta.v1.LabelSelector;* sideEffects:6:s;*;~v1beta1.SideEffectClass timeoutSeconds:7:i;* admissionReviewVersions:8:[s reinvocationPolicy:10:s;*;~v1beta1.ReinvocationPolicyType matchConditions:12:[#MatchCondition
    api.admissionregistration.v1beta1.MutatingWebhookConfiguration @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 webhooks:2:[#MutatingWebhook
    api.admissionregistration.v1beta1.MutatingWebhookConfigurationList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#MutatingWebhookConfiguration;0
    api.admissionregistration.v1beta1.Mutation patchType:2:s;0;!;="";~v1beta1.PatchType applyConfiguration:3:#ApplyConfiguration;* jsonPatch:4:#JSONPatch;*
    api.admissionregistration.v1beta1.NamedRuleWithOperations @A @E2=RuleWithOperations @E2.2=Rule resourceNames:1:[s;La operations:2.1:[s;La;~[]v1.OperationType apiGroups:2.2.1:[s;La apiVersions:2.2.2:[s;La resources:2.2.3:[s;La scope:2.2.4:s;*;~v1.ScopeType
    api.admissionregistration.v1beta1.ParamKind @A apiVersion:1:s kind:2:s
    api.admissionregistration.v1beta1.ParamRef @A name:1:s namespace:2:s selector:3:#apimachinery.pkg.apis.meta.v1.LabelSelector;* parameterNotFoundAction:4:s;*;~v1beta1.ParameterNotFoundActionType
    api.admissionregistration.v1beta1.ServiceReference @- namespace:1:s;0 name:2:s;0 path:3:s;* port:4:i;*
    api.admissionregistration.v1beta1.TypeChecking @- expressionWarnings:1:[#ExpressionWarning
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicy @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicySpec;0 status:3:#ValidatingAdmissionPolicyStatus;0
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ValidatingAdmissionPolicyBindingSpec;0
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicyBinding;0
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec @- policyName:1:s paramRef:2:#ParamRef;* matchResources:3:#MatchResources;* validationActions:4:[s;~[]v1beta1.ValidationAction
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicyList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingAdmissionPolicy;0
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicySpec @- paramKind:1:#ParamKind;* matchConstraints:2:#MatchResources;* validations:3:[#Validation failurePolicy:4:s;*;~v1beta1.FailurePolicyType auditAnnotations:5:[#AuditAnnotation matchConditions:6:[#MatchCondition variables:7:[#Variable
    api.admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus @- observedGeneration:1:l typeChecking:2:#TypeChecking;* conditions:3:[#apimachinery.pkg.apis.meta.v1.Condition
    api.admissionregistration.v1beta1.ValidatingWebhook @- name:1:s;0 clientConfig:2:#WebhookClientConfig;0 rules:3:[#api.admissionregistration.v1.RuleWithOperations;~[]v1beta1.RuleWithOperations failurePolicy:4:s;*;~v1beta1.FailurePolicyType matchPolicy:9:s;*;~v1beta1.MatchPolicyType namespaceSelector:5:#apimachinery.pkg.apis.meta.v1.LabelSelector;* objectSelector:10:#apimachinery.pkg.apis.meta.v1.LabelSelector;* sideEffects:6:s;*;~v1beta1.SideEffectClass timeoutSeconds:7:i;* admissionReviewVersions:8:[s matchConditions:11:[#MatchCondition
    api.admissionregistration.v1beta1.ValidatingWebhookConfiguration @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 webhooks:2:[#ValidatingWebhook
    api.admissionregistration.v1beta1.ValidatingWebhookConfigurationList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ValidatingWebhookConfiguration;0
    api.admissionregistration.v1beta1.Validation @- expression:1:s;0 message:2:s reason:3:s;*;~v1.StatusReason messageExpression:4:s
    api.admissionregistration.v1beta1.Variable @A name:1:s;0;!;="" expression:2:s;0;!;=""
    api.admissionregistration.v1beta1.WebhookClientConfig @- url:3:s;* service:1:#ServiceReference;* caBundle:2:y
    api.apidiscovery.v2.APIGroupDiscovery @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 versions:2:[#APIVersionDiscovery
    api.apidiscovery.v2.APIGroupDiscoveryList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#APIGroupDiscovery;0
    api.apidiscovery.v2.APIResourceDiscovery @- resource:1:s;0 responseKind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* scope:3:s;0;~v2.ResourceScope singularResource:4:s;0 verbs:5:[s;0 shortNames:6:[s categories:7:[s subresources:8:[#APISubresourceDiscovery
    api.apidiscovery.v2.APISubresourceDiscovery @- subresource:1:s;0 responseKind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* acceptedTypes:3:[#apimachinery.pkg.apis.meta.v1.GroupVersionKind verbs:4:[s;0
    api.apidiscovery.v2.APIVersionDiscovery @- version:1:s;0 resources:2:[#APIResourceDiscovery freshness:3:s;~v2.DiscoveryFreshness
    api.apidiscovery.v2beta1.APIGroupDiscovery @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 versions:2:[#APIVersionDiscovery
    api.apidiscovery.v2beta1.APIGroupDiscoveryList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#APIGroupDiscovery;0
    api.apidiscovery.v2beta1.APIResourceDiscovery @- resource:1:s;0 responseKind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* scope:3:s;0;~v2beta1.ResourceScope singularResource:4:s;0 verbs:5:[s;0 shortNames:6:[s categories:7:[s subresources:8:[#APISubresourceDiscovery
    api.apidiscovery.v2beta1.APISubresourceDiscovery @- subresource:1:s;0 responseKind:2:#apimachinery.pkg.apis.meta.v1.GroupVersionKind;* acceptedTypes:3:[#apimachinery.pkg.apis.meta.v1.GroupVersionKind verbs:4:[s;0
    api.apidiscovery.v2beta1.APIVersionDiscovery @- version:1:s;0 resources:2:[#APIResourceDiscovery freshness:3:s;~v2beta1.DiscoveryFreshness
    api.apiserverinternal.v1alpha1.ServerStorageVersion apiServerID:1:s;! encodingVersion:2:s;! decodableVersions:3:[s;!;Ls servedVersions:4:[s;Ls
    api.apiserverinternal.v1alpha1.StorageVersion kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0;! spec:2:#StorageVersionSpec;0 status:3:#StorageVersionStatus;0
    api.apiserverinternal.v1alpha1.StorageVersionCondition type:1:s;0;!;="";~v1alpha1.StorageVersionConditionType status:2:s;0;!;="";~v1alpha1.ConditionStatus observedGeneration:3:l lastTransitionTime:4:t;0 reason:5:s;0;!;="" message:6:s;!
    api.apiserverinternal.v1alpha1.StorageVersionList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StorageVersion;0;!
    api.apiserverinternal.v1alpha1.StorageVersionSpec
    api.apiserverinternal.v1alpha1.StorageVersionStatus storageVersions:1:[#ServerStorageVersion;Lm,apiServerID commonEncodingVersion:2:s;* conditions:3:[#StorageVersionCondition;Lm,type
    api.apps.v1.ControllerRevision kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 data:2:x;0 revision:3:l;0;!;=0
    api.apps.v1.ControllerRevisionList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ControllerRevision;0;!
    api.apps.v1.DaemonSet kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DaemonSetSpec;0 status:3:#DaemonSetStatus;0
    api.apps.v1.DaemonSetCondition type:1:s;0;!;="";~v1.DaemonSetConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1.DaemonSetList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DaemonSet;0;!
    api.apps.v1.DaemonSetSpec selector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0;! template:2:#api.core.v1.PodTemplateSpec;0;! updateStrategy:3:#DaemonSetUpdateStrategy;0 minReadySeconds:4:i revisionHistoryLimit:6:i;*
    api.apps.v1.DaemonSetStatus currentNumberScheduled:1:i;0;!;=0 numberMisscheduled:2:i;0;!;=0 desiredNumberScheduled:3:i;0;!;=0 numberReady:4:i;0;!;=0 observedGeneration:5:l updatedNumberScheduled:6:i numberAvailable:7:i numberUnavailable:8:i collisionCount:9:i;* conditions:10:[#DaemonSetCondition;Lm,type;Pm,type
    api.apps.v1.DaemonSetUpdateStrategy type:1:s;~v1.DaemonSetUpdateStrategyType rollingUpdate:2:#RollingUpdateDaemonSet;*
    api.apps.v1.Deployment kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeploymentSpec;0 status:3:#DeploymentStatus;0
    api.apps.v1.DeploymentCondition type:1:s;0;!;="";~v1.DeploymentConditionType status:2:s;0;!;="";~v1.ConditionStatus lastUpdateTime:6:t;0 lastTransitionTime:7:t;0 reason:4:s message:5:s
    api.apps.v1.DeploymentList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Deployment;0;!
    api.apps.v1.DeploymentSpec replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0;! template:3:#api.core.v1.PodTemplateSpec;0;! strategy:4:#DeploymentStrategy;0;Pk minReadySeconds:5:i revisionHistoryLimit:6:i;* paused:7:b progressDeadlineSeconds:9:i;*
    api.apps.v1.DeploymentStatus observedGeneration:1:l replicas:2:i updatedReplicas:3:i readyReplicas:7:i availableReplicas:4:i unavailableReplicas:5:i terminatingReplicas:9:i;* conditions:6:[#DeploymentCondition;Lm,type;Pm,type collisionCount:8:i;*
    api.apps.v1.DeploymentStrategy type:1:s;~v1.DeploymentStrategyType rollingUpdate:2:#RollingUpdateDeployment;*
    api.apps.v1.ReplicaSet kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ReplicaSetSpec;0 status:3:#ReplicaSetStatus;0
    api.apps.v1.ReplicaSetCondition type:1:s;0;!;="";~v1.ReplicaSetConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1.ReplicaSetList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ReplicaSet;0;!
    api.apps.v1.ReplicaSetSpec replicas:1:i;* minReadySeconds:4:i selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0;! template:3:#api.core.v1.PodTemplateSpec;0
    api.apps.v1.ReplicaSetStatus replicas:1:i;0;!;=0 fullyLabeledReplicas:2:i readyReplicas:4:i availableReplicas:5:i terminatingReplicas:7:i;* observedGeneration:3:l conditions:6:[#ReplicaSetCondition;Lm,type;Pm,type
    api.apps.v1.RollingUpdateDaemonSet maxUnavailable:1:o;* maxSurge:2:o;*
    api.apps.v1.RollingUpdateDeployment maxUnavailable:1:o;* maxSurge:2:o;*
    api.apps.v1.RollingUpdateStatefulSetStrategy partition:1:i;* maxUnavailable:2:o;*
    api.apps.v1.StatefulSet kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#StatefulSetSpec;0 status:3:#StatefulSetStatus;0
    api.apps.v1.StatefulSetCondition type:1:s;0;!;="";~v1.StatefulSetConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1.StatefulSetList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StatefulSet;0;!
    api.apps.v1.StatefulSetOrdinals start:1:i;0;=0
    api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:1:s;~v1.PersistentVolumeClaimRetentionPolicyType whenScaled:2:s;~v1.PersistentVolumeClaimRetentionPolicyType
    api.apps.v1.StatefulSetSpec replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0;! template:3:#api.core.v1.PodTemplateSpec;0;! volumeClaimTemplates:4:[#api.core.v1.PersistentVolumeClaim;La serviceName:5:s;0;="" podManagementPolicy:6:s;~v1.PodManagementPolicyType updateStrategy:7:#StatefulSetUpdateStrategy;0 revisionHistoryLimit:8:i;* minReadySeconds:9:i persistentVolumeClaimRetentionPolicy:10:#StatefulSetPersistentVolumeClaimRetentionPolicy;* ordinals:11:#StatefulSetOrdinals;*
    api.apps.v1.StatefulSetStatus observedGeneration:1:l replicas:2:i;0;!;=0 readyReplicas:3:i currentReplicas:4:i updatedReplicas:5:i currentRevision:6:s updateRevision:7:s collisionCount:9:i;* conditions:10:[#StatefulSetCondition;Lm,type;Pm,type availableReplicas:11:i;0;=0
    api.apps.v1.StatefulSetUpdateStrategy type:1:s;~v1.StatefulSetUpdateStrategyType rollingUpdate:2:#RollingUpdateStatefulSetStrategy;*
    api.apps.v1beta1.ControllerRevision @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 data:2:x;0 revision:3:l;0
    api.apps.v1beta1.ControllerRevisionList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ControllerRevision;0
    api.apps.v1beta1.Deployment @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeploymentSpec;0 status:3:#DeploymentStatus;0
    api.apps.v1beta1.DeploymentCondition @- type:1:s;0;~v1beta1.DeploymentConditionType status:2:s;0;~v1.ConditionStatus lastUpdateTime:6:t;0 lastTransitionTime:7:t;0 reason:4:s message:5:s
    api.apps.v1beta1.DeploymentList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Deployment;0
    api.apps.v1beta1.DeploymentRollback @- kind:0:s apiVersion:0:s name:1:s;0 updatedAnnotations:2:{s rollbackTo:3:#RollbackConfig;0
    api.apps.v1beta1.DeploymentSpec @- replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* template:3:#api.core.v1.PodTemplateSpec;0 strategy:4:#DeploymentStrategy;0 minReadySeconds:5:i revisionHistoryLimit:6:i;* paused:7:b rollbackTo:8:#RollbackConfig;* progressDeadlineSeconds:9:i;*
    api.apps.v1beta1.DeploymentStatus @- observedGeneration:1:l replicas:2:i updatedReplicas:3:i readyReplicas:7:i availableReplicas:4:i unavailableReplicas:5:i terminatingReplicas:9:i;* conditions:6:[#DeploymentCondition collisionCount:8:i;*
    api.apps.v1beta1.DeploymentStrategy @- type:1:s;~v1beta1.DeploymentStrategyType rollingUpdate:2:#RollingUpdateDeployment;*
    api.apps.v1beta1.RollbackConfig @- revision:1:l
    api.apps.v1beta1.RollingUpdateDeployment @- maxUnavailable:1:o;* maxSurge:2:o;*
    api.apps.v1beta1.RollingUpdateStatefulSetStrategy @- partition:1:i;* maxUnavailable:2:o;*
    api.apps.v1beta1.Scale @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ScaleSpec;0 status:3:#ScaleStatus;0
    api.apps.v1beta1.ScaleSpec @- replicas:1:i
    api.apps.v1beta1.ScaleStatus @- replicas:1:i;0 selector:2:{s targetSelector:3:s
    api.apps.v1beta1.StatefulSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#StatefulSetSpec;0 status:3:#StatefulSetStatus;0
    api.apps.v1beta1.StatefulSetCondition @- type:1:s;0;~v1beta1.StatefulSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1beta1.StatefulSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StatefulSet;0
    api.apps.v1beta1.StatefulSetOrdinals @- start:1:i;0
    api.apps.v1beta1.StatefulSetPersistentVolumeClaimRetentionPolicy @- whenDeleted:1:s;~v1beta1.PersistentVolumeClaimRetentionPolicyType whenScaled:2:s;~v1beta1.PersistentVolumeClaimRetentionPolicyType
    api.apps.v1beta1.StatefulSetSpec @- replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* template:3:#api.core.v1.PodTemplateSpec;0 volumeClaimTemplates:4:[#api.core.v1.PersistentVolumeClaim serviceName:5:s;0 podManagementPolicy:6:s;~v1beta1.PodManagementPolicyType updateStrategy:7:#StatefulSetUpdateStrategy;0 revisionHistoryLimit:8:i;* minReadySeconds:9:i persistentVolumeClaimRetentionPolicy:10:#StatefulSetPersistentVolumeClaimRetentionPolicy;* ordinals:11:#StatefulSetOrdinals;*
    api.apps.v1beta1.StatefulSetStatus @- observedGeneration:1:l;* replicas:2:i;0 readyReplicas:3:i currentReplicas:4:i updatedReplicas:5:i currentRevision:6:s updateRevision:7:s collisionCount:9:i;* conditions:10:[#StatefulSetCondition availableReplicas:11:i;0
    api.apps.v1beta1.StatefulSetUpdateStrategy @- type:1:s;~v1beta1.StatefulSetUpdateStrategyType rollingUpdate:2:#RollingUpdateStatefulSetStrategy;*
    api.apps.v1beta2.ControllerRevision @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 data:2:x;0 revision:3:l;0
    api.apps.v1beta2.ControllerRevisionList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ControllerRevision;0
    api.apps.v1beta2.DaemonSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DaemonSetSpec;0 status:3:#DaemonSetStatus;0
    api.apps.v1beta2.DaemonSetCondition @- type:1:s;0;~v1beta2.DaemonSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1beta2.DaemonSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DaemonSet;0
    api.apps.v1beta2.DaemonSetSpec @- selector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0 template:2:#api.core.v1.PodTemplateSpec;0 updateStrategy:3:#DaemonSetUpdateStrategy;0 minReadySeconds:4:i revisionHistoryLimit:6:i;*
    api.apps.v1beta2.DaemonSetStatus @- currentNumberScheduled:1:i;0 numberMisscheduled:2:i;0 desiredNumberScheduled:3:i;0 numberReady:4:i;0 observedGeneration:5:l updatedNumberScheduled:6:i numberAvailable:7:i numberUnavailable:8:i collisionCount:9:i;* conditions:10:[#DaemonSetCondition
    api.apps.v1beta2.DaemonSetUpdateStrategy @- type:1:s;~v1beta2.DaemonSetUpdateStrategyType rollingUpdate:2:#RollingUpdateDaemonSet;*
    api.apps.v1beta2.Deployment @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeploymentSpec;0 status:3:#DeploymentStatus;0
    api.apps.v1beta2.DeploymentCondition @- type:1:s;0;~v1beta2.DeploymentConditionType status:2:s;0;~v1.ConditionStatus lastUpdateTime:6:t;0 lastTransitionTime:7:t;0 reason:4:s message:5:s
    api.apps.v1beta2.DeploymentList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Deployment;0
    api.apps.v1beta2.DeploymentSpec @- replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0 template:3:#api.core.v1.PodTemplateSpec;0 strategy:4:#DeploymentStrategy;0 minReadySeconds:5:i revisionHistoryLimit:6:i;* paused:7:b progressDeadlineSeconds:9:i;*
    api.apps.v1beta2.DeploymentStatus @- observedGeneration:1:l replicas:2:i updatedReplicas:3:i readyReplicas:7:i availableReplicas:4:i unavailableReplicas:5:i terminatingReplicas:9:i;* conditions:6:[#DeploymentCondition collisionCount:8:i;*
    api.apps.v1beta2.DeploymentStrategy @- type:1:s;~v1beta2.DeploymentStrategyType rollingUpdate:2:#RollingUpdateDeployment;*
    api.apps.v1beta2.ReplicaSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ReplicaSetSpec;0 status:3:#ReplicaSetStatus;0
    api.apps.v1beta2.ReplicaSetCondition @- type:1:s;0;~v1beta2.ReplicaSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1beta2.ReplicaSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ReplicaSet;0
    api.apps.v1beta2.ReplicaSetSpec @- replicas:1:i;* minReadySeconds:4:i selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0 template:3:#api.core.v1.PodTemplateSpec;0
    api.apps.v1beta2.ReplicaSetStatus @- replicas:1:i;0 fullyLabeledReplicas:2:i readyReplicas:4:i availableReplicas:5:i terminatingReplicas:7:i;* observedGeneration:3:l conditions:6:[#ReplicaSetCondition
    api.apps.v1beta2.RollingUpdateDaemonSet @- maxUnavailable:1:o;* maxSurge:2:o;*
    api.apps.v1beta2.RollingUpdateDeployment @- maxUnavailable:1:o;* maxSurge:2:o;*
    api.apps.v1beta2.RollingUpdateStatefulSetStrategy @- partition:1:i;* maxUnavailable:2:o;*
    api.apps.v1beta2.Scale @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ScaleSpec;0 status:3:#ScaleStatus;0
    api.apps.v1beta2.ScaleSpec @- replicas:1:i
    api.apps.v1beta2.ScaleStatus @- replicas:1:i;0 selector:2:{s targetSelector:3:s
    api.apps.v1beta2.StatefulSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#StatefulSetSpec;0 status:3:#StatefulSetStatus;0
    api.apps.v1beta2.StatefulSetCondition @- type:1:s;0;~v1beta2.StatefulSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.apps.v1beta2.StatefulSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StatefulSet;0
    api.apps.v1beta2.StatefulSetOrdinals @- start:1:i;0
    api.apps.v1beta2.StatefulSetPersistentVolumeClaimRetentionPolicy @- whenDeleted:1:s;~v1beta2.PersistentVolumeClaimRetentionPolicyType whenScaled:2:s;~v1beta2.PersistentVolumeClaimRetentionPolicyType
    api.apps.v1beta2.StatefulSetSpec @- replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;0 template:3:#api.core.v1.PodTemplateSpec;0 volumeClaimTemplates:4:[#api.core.v1.PersistentVolumeClaim serviceName:5:s;0 podManagementPolicy:6:s;~v1beta2.PodManagementPolicyType updateStrategy:7:#StatefulSetUpdateStrategy;0 revisionHistoryLimit:8:i;* minReadySeconds:9:i persistentVolumeClaimRetentionPolicy:10:#StatefulSetPersistentVolumeClaimRetentionPolicy;* ordinals:11:#StatefulSetOrdinals;*
    api.apps.v1beta2.StatefulSetStatus @- observedGeneration:1:l replicas:2:i;0 readyReplicas:3:i currentReplicas:4:i updatedReplicas:5:i currentRevision:6:s updateRevision:7:s collisionCount:9:i;* conditions:10:[#StatefulSetCondition availableReplicas:11:i;0
    api.apps.v1beta2.StatefulSetUpdateStrategy @- type:1:s;~v1beta2.StatefulSetUpdateStrategyType rollingUpdate:2:#RollingUpdateStatefulSetStrategy;*
    api.authentication.v1.BoundObjectReference kind:1:s apiVersion:2:s name:3:s uid:4:s;~types.UID
    api.authentication.v1.SelfSubjectReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 status:2:#SelfSubjectReviewStatus;0
    api.authentication.v1.SelfSubjectReviewStatus userInfo:1:#UserInfo;0
    api.authentication.v1.TokenRequest kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#TokenRequestSpec;0 status:3:#TokenRequestStatus;0
    api.authentication.v1.TokenRequestSpec audiences:1:[s;0;La expirationSeconds:4:l;*;0 boundObjectRef:3:#BoundObjectReference;*;0
    api.authentication.v1.TokenRequestStatus token:1:s;0;="" expirationTimestamp:2:t;0
    api.authentication.v1.TokenReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#TokenReviewSpec;0;! status:3:#TokenReviewStatus;0
    api.authentication.v1.TokenReviewSpec token:1:s;! audiences:2:[s;La
    api.authentication.v1.TokenReviewStatus authenticated:1:b user:2:#UserInfo;0 audiences:4:[s;La error:3:s
    api.authentication.v1.UserInfo username:1:s uid:2:s groups:3:[s;La extra:4:{[s;~map[string]v1.ExtraValue
    api.authentication.v1alpha1.SelfSubjectReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 status:2:#SelfSubjectReviewStatus;0
    api.authentication.v1alpha1.SelfSubjectReviewStatus @- userInfo:1:#api.authentication.v1.UserInfo;0
    api.authentication.v1beta1.SelfSubjectReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 status:2:#SelfSubjectReviewStatus;0
    api.authentication.v1beta1.SelfSubjectReviewStatus @- userInfo:1:#api.authentication.v1.UserInfo;0
    api.authentication.v1beta1.TokenReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#TokenReviewSpec;0 status:3:#TokenReviewStatus;0
    api.authentication.v1beta1.TokenReviewSpec @- token:1:s audiences:2:[s
    api.authentication.v1beta1.TokenReviewStatus @- authenticated:1:b user:2:#UserInfo;0 audiences:4:[s error:3:s
    api.authentication.v1beta1.UserInfo @- username:1:s uid:2:s groups:3:[s extra:4:{[s;~map[string]v1beta1.ExtraValue
    api.authorization.v1.FieldSelectorAttributes rawSelector:1:s requirements:2:[#apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement;La
    api.authorization.v1.LabelSelectorAttributes rawSelector:1:s requirements:2:[#apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement;La
    api.authorization.v1.LocalSubjectAccessReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SubjectAccessReviewSpec;0;! status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1.NonResourceAttributes path:1:s verb:2:s
    api.authorization.v1.NonResourceRule verbs:1:[s;0;!;La nonResourceURLs:2:[s;La
    api.authorization.v1.ResourceAttributes namespace:1:s verb:2:s group:3:s version:4:s resource:5:s subresource:6:s name:7:s fieldSelector:8:#FieldSelectorAttributes;* labelSelector:9:#LabelSelectorAttributes;*
    api.authorization.v1.ResourceRule verbs:1:[s;0;!;La apiGroups:2:[s;La resources:3:[s;La resourceNames:4:[s;La
    api.authorization.v1.SelfSubjectAccessReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SelfSubjectAccessReviewSpec;0;! status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1.SelfSubjectAccessReviewSpec resourceAttributes:1:#ResourceAttributes;* nonResourceAttributes:2:#NonResourceAttributes;*
    api.authorization.v1.SelfSubjectRulesReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SelfSubjectRulesReviewSpec;0;! status:3:#SubjectRulesReviewStatus;0
    api.authorization.v1.SelfSubjectRulesReviewSpec namespace:1:s
    api.authorization.v1.SubjectAccessReview kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SubjectAccessReviewSpec;0;! status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1.SubjectAccessReviewSpec resourceAttributes:1:#ResourceAttributes;* nonResourceAttributes:2:#NonResourceAttributes;* user:3:s groups:4:[s;La extra:5:{[s;~map[string]v1.ExtraValue uid:6:s
    api.authorization.v1.SubjectAccessReviewStatus allowed:1:b;0;!;=false denied:4:b reason:2:s evaluationError:3:s
    api.authorization.v1.SubjectRulesReviewStatus resourceRules:1:[#ResourceRule;0;!;La nonResourceRules:2:[#NonResourceRule;0;!;La incomplete:3:b;0;!;=false evaluationError:4:s
    api.authorization.v1beta1.LocalSubjectAccessReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SubjectAccessReviewSpec;0 status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1beta1.NonResourceAttributes @- path:1:s verb:2:s
    api.authorization.v1beta1.NonResourceRule @- verbs:1:[s;0 nonResourceURLs:2:[s
    api.authorization.v1beta1.ResourceAttributes @- namespace:1:s verb:2:s group:3:s version:4:s resource:5:s subresource:6:s name:7:s fieldSelector:8:#api.authorization.v1.FieldSelectorAttributes;* labelSelector:9:#api.authorization.v1.LabelSelectorAttributes;*
    api.authorization.v1beta1.ResourceRule @- verbs:1:[s;0 apiGroups:2:[s resources:3:[s resourceNames:4:[s
    api.authorization.v1beta1.SelfSubjectAccessReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SelfSubjectAccessReviewSpec;0 status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1beta1.SelfSubjectAccessReviewSpec @- resourceAttributes:1:#ResourceAttributes;* nonResourceAttributes:2:#NonResourceAttributes;*
    api.authorization.v1beta1.SelfSubjectRulesReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SelfSubjectRulesReviewSpec;0 status:3:#SubjectRulesReviewStatus;0
    api.authorization.v1beta1.SelfSubjectRulesReviewSpec @- namespace:1:s
    api.authorization.v1beta1.SubjectAccessReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#SubjectAccessReviewSpec;0 status:3:#SubjectAccessReviewStatus;0
    api.authorization.v1beta1.SubjectAccessReviewSpec @- resourceAttributes:1:#ResourceAttributes;* nonResourceAttributes:2:#NonResourceAttributes;* user:3:s group:4:[s extra:5:{[s;~map[string]v1beta1.ExtraValue uid:6:s
    api.authorization.v1beta1.SubjectAccessReviewStatus @- allowed:1:b;0 denied:4:b reason:2:s evaluationError:3:s
    api.authorization.v1beta1.SubjectRulesReviewStatus @- resourceRules:1:[#ResourceRule;0 nonResourceRules:2:[#NonResourceRule;0 incomplete:3:b;0 evaluationError:4:s
    api.autoscaling.v1.CrossVersionObjectReference @A kind:1:s;0;!;="" name:2:s;0;!;="" apiVersion:3:s
    api.autoscaling.v1.HorizontalPodAutoscaler kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#HorizontalPodAutoscalerSpec;0;! status:3:#HorizontalPodAutoscalerStatus;0
    api.autoscaling.v1.HorizontalPodAutoscalerList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#HorizontalPodAutoscaler;0;!
    api.autoscaling.v1.HorizontalPodAutoscalerSpec scaleTargetRef:1:#CrossVersionObjectReference;0;! minReplicas:2:i;* maxReplicas:3:i;0;!;=0 targetCPUUtilizationPercentage:4:i;*
    api.autoscaling.v1.HorizontalPodAutoscalerStatus observedGeneration:1:l;* lastScaleTime:2:t;* currentReplicas:3:i;0;!;=0 desiredReplicas:4:i;0;!;=0 currentCPUUtilizationPercentage:5:i;*
    api.autoscaling.v1.Scale kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ScaleSpec;0 status:3:#ScaleStatus;0
    api.autoscaling.v1.ScaleSpec replicas:1:i;=0
    api.autoscaling.v1.ScaleStatus replicas:1:i;0;!;=0 selector:2:s
    api.autoscaling.v2.ContainerResourceMetricSource name:1:s;0;!;="";~v1.ResourceName target:2:#MetricTarget;0;! container:3:s;0;!;=""
    api.autoscaling.v2.ContainerResourceMetricStatus name:1:s;0;!;="";~v1.ResourceName current:2:#MetricValueStatus;0;! container:3:s;0;!;=""
    api.autoscaling.v2.CrossVersionObjectReference kind:1:s;0;!;="" name:2:s;0;!;="" apiVersion:3:s
    api.autoscaling.v2.ExternalMetricSource metric:1:#MetricIdentifier;0;! target:2:#MetricTarget;0;!
    api.autoscaling.v2.ExternalMetricStatus metric:1:#MetricIdentifier;0;! current:2:#MetricValueStatus;0;!
    api.autoscaling.v2.HPAScalingPolicy type:1:s;0;!;="";~v2.HPAScalingPolicyType value:2:i;0;!;=0 periodSeconds:3:i;0;!;=0
    api.autoscaling.v2.HPAScalingRules stabilizationWindowSeconds:3:i;* selectPolicy:1:s;*;~v2.ScalingPolicySelect policies:2:[#HPAScalingPolicy;La tolerance:4:q;*
    api.autoscaling.v2.HorizontalPodAutoscaler kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#HorizontalPodAutoscalerSpec;0;! status:3:#HorizontalPodAutoscalerStatus;0
    api.autoscaling.v2.HorizontalPodAutoscalerBehavior scaleUp:1:#HPAScalingRules;* scaleDown:2:#HPAScalingRules;*
    api.autoscaling.v2.HorizontalPodAutoscalerCondition type:1:s;0;!;="";~v2.HorizontalPodAutoscalerConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.autoscaling.v2.HorizontalPodAutoscalerList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#HorizontalPodAutoscaler;0;!
    api.autoscaling.v2.HorizontalPodAutoscalerSpec scaleTargetRef:1:#CrossVersionObjectReference;0;! minReplicas:2:i;* maxReplicas:3:i;0;!;=0 metrics:4:[#MetricSpec;La behavior:5:#HorizontalPodAutoscalerBehavior;*
    api.autoscaling.v2.HorizontalPodAutoscalerStatus observedGeneration:1:l;* lastScaleTime:2:t;* currentReplicas:3:i desiredReplicas:4:i;0;!;=0 currentMetrics:5:[#MetricStatus;0;La conditions:6:[#HorizontalPodAutoscalerCondition;Lm,type;Pm,type
    api.autoscaling.v2.MetricIdentifier name:1:s;0;!;="" selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*
    api.autoscaling.v2.MetricSpec type:1:s;0;!;="";~v2.MetricSourceType object:2:#ObjectMetricSource;* pods:3:#PodsMetricSource;* resource:4:#ResourceMetricSource;* containerResource:7:#ContainerResourceMetricSource;* external:5:#ExternalMetricSource;*
    api.autoscaling.v2.MetricStatus type:1:s;0;!;="";~v2.MetricSourceType object:2:#ObjectMetricStatus;* pods:3:#PodsMetricStatus;* resource:4:#ResourceMetricStatus;* containerResource:7:#ContainerResourceMetricStatus;* external:5:#ExternalMetricStatus;*
    api.autoscaling.v2.MetricTarget type:1:s;0;!;="";~v2.MetricTargetType value:2:q;* averageValue:3:q;* averageUtilization:4:i;*
    api.autoscaling.v2.MetricValueStatus value:1:q;* averageValue:2:q;* averageUtilization:3:i;*
    api.autoscaling.v2.ObjectMetricSource describedObject:1:#CrossVersionObjectReference;0;! target:2:#MetricTarget;0;! metric:3:#MetricIdentifier;0;!
    api.autoscaling.v2.ObjectMetricStatus metric:1:#MetricIdentifier;0;! current:2:#MetricValueStatus;0;! describedObject:3:#CrossVersionObjectReference;0;!
    api.autoscaling.v2.PodsMetricSource metric:1:#MetricIdentifier;0;! target:2:#MetricTarget;0;!
    api.autoscaling.v2.PodsMetricStatus metric:1:#MetricIdentifier;0;! current:2:#MetricValueStatus;0;!
    api.autoscaling.v2.ResourceMetricSource name:1:s;0;!;="";~v1.ResourceName target:2:#MetricTarget;0;!
    api.autoscaling.v2.ResourceMetricStatus name:1:s;0;!;="";~v1.ResourceName current:2:#MetricValueStatus;0;!
    api.batch.v1.CronJob kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CronJobSpec;0;! status:3:#CronJobStatus;0
    api.batch.v1.CronJobList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CronJob;0;!
    api.batch.v1.CronJobSpec schedule:1:s;0;!;="" timeZone:8:s;* startingDeadlineSeconds:2:l;* concurrencyPolicy:3:s;~v1.ConcurrencyPolicy suspend:4:b;* jobTemplate:5:#JobTemplateSpec;0;! successfulJobsHistoryLimit:6:i;* failedJobsHistoryLimit:7:i;*
    api.batch.v1.CronJobStatus active:1:[#api.core.v1.ObjectReference;La lastScheduleTime:4:t;* lastSuccessfulTime:5:t;*
    api.batch.v1.Job kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#JobSpec;0 status:3:#JobStatus;0
    api.batch.v1.JobCondition type:1:s;0;!;="";~v1.JobConditionType status:2:s;0;!;="";~v1.ConditionStatus lastProbeTime:3:t;0 lastTransitionTime:4:t;0 reason:5:s message:6:s
    api.batch.v1.JobList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Job;0;!
    api.batch.v1.JobSpec parallelism:1:i;* completions:2:i;* activeDeadlineSeconds:3:l;* podFailurePolicy:11:#PodFailurePolicy;* successPolicy:16:#SuccessPolicy;* backoffLimit:7:i;* backoffLimitPerIndex:12:i;* maxFailedIndexes:13:i;* selector:4:#apimachinery.pkg.apis.meta.v1.LabelSelector;* manualSelector:5:b;* template:6:#api.core.v1.PodTemplateSpec;0;! ttlSecondsAfterFinished:8:i;* completionMode:9:s;*;~v1.CompletionMode suspend:10:b;* podReplacementPolicy:14:s;*;~v1.PodReplacementPolicy managedBy:15:s;*
    api.batch.v1.JobStatus conditions:1:[#JobCondition;La;Pm,type startTime:2:t;* completionTime:3:t;* active:4:i succeeded:5:i failed:6:i terminating:11:i;* completedIndexes:7:s failedIndexes:10:s;* uncountedTerminatedPods:8:#UncountedTerminatedPods;* ready:9:i;*
    api.batch.v1.JobTemplateSpec metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#JobSpec;0
    api.batch.v1.PodFailurePolicy rules:1:[#PodFailurePolicyRule;0;!;La
    api.batch.v1.PodFailurePolicyOnExitCodesRequirement containerName:1:s;* operator:2:s;0;!;="";~v1.PodFailurePolicyOnExitCodesOperator values:3:[i;0;!;Ls
    api.batch.v1.PodFailurePolicyOnPodConditionsPattern type:1:s;0;!;="";~v1.PodConditionType status:2:s;0;="";~v1.ConditionStatus
    api.batch.v1.PodFailurePolicyRule action:1:s;0;!;="";~v1.PodFailurePolicyAction onExitCodes:2:#PodFailurePolicyOnExitCodesRequirement;* onPodConditions:3:[#PodFailurePolicyOnPodConditionsPattern;La
    api.batch.v1.SuccessPolicy rules:1:[#SuccessPolicyRule;0;!;La
    api.batch.v1.SuccessPolicyRule succeededIndexes:1:s;* succeededCount:2:i;*
    api.batch.v1.UncountedTerminatedPods succeeded:1:[s;Ls;~[]types.UID failed:2:[s;Ls;~[]types.UID
    api.batch.v1beta1.CronJob @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CronJobSpec;0 status:3:#CronJobStatus;0
    api.batch.v1beta1.CronJobList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CronJob;0
    api.batch.v1beta1.CronJobSpec @- schedule:1:s;0 timeZone:8:s;* startingDeadlineSeconds:2:l;* concurrencyPolicy:3:s;~v1beta1.ConcurrencyPolicy suspend:4:b;* jobTemplate:5:#JobTemplateSpec;0 successfulJobsHistoryLimit:6:i;* failedJobsHistoryLimit:7:i;*
    api.batch.v1beta1.CronJobStatus @- active:1:[#api.core.v1.ObjectReference lastScheduleTime:4:t;* lastSuccessfulTime:5:t;*
    api.batch.v1beta1.JobTemplateSpec @- metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#api.batch.v1.JobSpec;0
    api.certificates.v1.CertificateSigningRequest kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CertificateSigningRequestSpec;0;! status:3:#CertificateSigningRequestStatus;0
    api.certificates.v1.CertificateSigningRequestCondition type:1:s;0;!;="";~v1.RequestConditionType status:6:s;0;!;="";~v1.ConditionStatus reason:2:s message:3:s lastUpdateTime:4:t;0 lastTransitionTime:5:t;0
    api.certificates.v1.CertificateSigningRequestList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CertificateSigningRequest;0;!
    api.certificates.v1.CertificateSigningRequestSpec request:1:y;0;! signerName:7:s;0;!;="" expirationSeconds:8:i;* usages:5:[s;La;~[]v1.KeyUsage username:2:s uid:3:s groups:4:[s;La extra:6:{[s;~map[string]v1.ExtraValue
    api.certificates.v1.CertificateSigningRequestStatus conditions:1:[#CertificateSigningRequestCondition;Lm,type certificate:2:y
    api.certificates.v1alpha1.ClusterTrustBundle kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ClusterTrustBundleSpec;0;!
    api.certificates.v1alpha1.ClusterTrustBundleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterTrustBundle;0;!
    api.certificates.v1alpha1.ClusterTrustBundleSpec signerName:1:s trustBundle:2:s;0;!;=""
    api.certificates.v1beta1.CertificateSigningRequest @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CertificateSigningRequestSpec;0 status:3:#CertificateSigningRequestStatus;0
    api.certificates.v1beta1.CertificateSigningRequestCondition @- type:1:s;0;~v1beta1.RequestConditionType status:6:s;0;~v1.ConditionStatus reason:2:s message:3:s lastUpdateTime:4:t;0 lastTransitionTime:5:t;0
    api.certificates.v1beta1.CertificateSigningRequestList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CertificateSigningRequest;0
    api.certificates.v1beta1.CertificateSigningRequestSpec @- request:1:y;0 signerName:7:s;* expirationSeconds:8:i;* usages:5:[s;~[]v1beta1.KeyUsage username:2:s uid:3:s groups:4:[s extra:6:{[s;~map[string]v1beta1.ExtraValue
    api.certificates.v1beta1.CertificateSigningRequestStatus @- conditions:1:[#CertificateSigningRequestCondition certificate:2:y
    api.certificates.v1beta1.ClusterTrustBundle kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ClusterTrustBundleSpec;0;!
    api.certificates.v1beta1.ClusterTrustBundleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterTrustBundle;0;!
    api.certificates.v1beta1.ClusterTrustBundleSpec signerName:1:s trustBundle:2:s;0;!;=""
    api.certificates.v1beta1.PodCertificateRequest kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodCertificateRequestSpec;0;! status:3:#PodCertificateRequestStatus;0
    api.certificates.v1beta1.PodCertificateRequestList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PodCertificateRequest;0;!
    api.certificates.v1beta1.PodCertificateRequestSpec signerName:1:s;0;!;="" podName:2:s;0;!;="" podUID:3:s;0;!;="";~types.UID serviceAccountName:4:s;0;!;="" serviceAccountUID:5:s;0;!;="";~types.UID nodeName:6:s;0;!;="";~types.NodeName nodeUID:7:s;0;!;="";~types.UID maxExpirationSeconds:8:i;*;=86400 pkixPublicKey:9:y;0 proofOfPossession:10:y;0 stubPKCS10Request:12:y;0;! unverifiedUserAnnotations:11:{s
    api.certificates.v1beta1.PodCertificateRequestStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type certificateChain:2:s notBefore:4:t;* beginRefreshAt:5:t;* notAfter:6:t;*
    api.coordination.v1.Lease kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#LeaseSpec;0
    api.coordination.v1.LeaseList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Lease;0;!
    api.coordination.v1.LeaseSpec holderIdentity:1:s;* leaseDurationSeconds:2:i;* acquireTime:3:u;* renewTime:4:u;* leaseTransitions:5:i;* strategy:6:s;*;~v1.CoordinatedLeaseStrategy preferredHolder:7:s;*
    api.coordination.v1alpha2.LeaseCandidate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#LeaseCandidateSpec;0;!
    api.coordination.v1alpha2.LeaseCandidateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#LeaseCandidate;0;!
    api.coordination.v1alpha2.LeaseCandidateSpec leaseName:1:s;0;!;="" pingTime:2:u;* renewTime:3:u;* binaryVersion:4:s;0;!;="" emulationVersion:5:s strategy:6:s;!;~v1.CoordinatedLeaseStrategy
    api.coordination.v1beta1.Lease @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#LeaseSpec;0
    api.coordination.v1beta1.LeaseCandidate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#LeaseCandidateSpec;0;!
    api.coordination.v1beta1.LeaseCandidateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#LeaseCandidate;0;!
    api.coordination.v1beta1.LeaseCandidateSpec leaseName:1:s;0;!;="" pingTime:2:u;* renewTime:3:u;* binaryVersion:4:s;0;!;="" emulationVersion:5:s strategy:6:s;!;~v1.CoordinatedLeaseStrategy
    api.coordination.v1beta1.LeaseList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Lease;0
    api.coordination.v1beta1.LeaseSpec @- holderIdentity:1:s;* leaseDurationSeconds:2:i;* acquireTime:3:u;* renewTime:4:u;* leaseTransitions:5:i;* strategy:6:s;*;~v1.CoordinatedLeaseStrategy preferredHolder:7:s;*
    api.core.v1.AWSElasticBlockStoreVolumeSource volumeID:1:s;0;!;="" fsType:2:s partition:3:i readOnly:4:b
    api.core.v1.Affinity nodeAffinity:1:#NodeAffinity;* podAffinity:2:#PodAffinity;* podAntiAffinity:3:#PodAntiAffinity;*
    api.core.v1.AppArmorProfile @U[{"discriminator":"type","fields-to-discriminateBy":{"localhostProfile":"LocalhostProfile"}}] type:1:s;0;!;="";~v1.AppArmorProfileType localhostProfile:2:s;*
    api.core.v1.AttachedVolume name:1:s;0;!;="";~v1.UniqueVolumeName devicePath:2:s;0;!;=""
    api.core.v1.AzureDiskVolumeSource diskName:1:s;0;!;="" diskURI:2:s;0;!;="" cachingMode:3:s;*;="ReadWrite";~v1.AzureDataDiskCachingMode fsType:4:s;*;="ext4" readOnly:5:b;*;=false kind:6:s;*;="Shared";~v1.AzureDataDiskKind
    api.core.v1.AzureFilePersistentVolumeSource secretName:1:s;0;!;="" shareName:2:s;0;!;="" readOnly:3:b secretNamespace:4:s;*;0
    api.core.v1.AzureFileVolumeSource secretName:1:s;0;!;="" shareName:2:s;0;!;="" readOnly:3:b
    api.core.v1.Binding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 target:2:#ObjectReference;0;!
    api.core.v1.CSIPersistentVolumeSource driver:1:s;0;!;="" volumeHandle:2:s;0;!;="" readOnly:3:b fsType:4:s volumeAttributes:5:{s controllerPublishSecretRef:6:#SecretReference;* nodeStageSecretRef:7:#SecretReference;* nodePublishSecretRef:8:#SecretReference;* controllerExpandSecretRef:9:#SecretReference;* nodeExpandSecretRef:10:#SecretReference;*
    api.core.v1.CSIVolumeSource driver:1:s;0;!;="" readOnly:2:b;* fsType:3:s;* volumeAttributes:4:{s nodePublishSecretRef:5:#LocalObjectReference;*
    api.core.v1.Capabilities add:1:[s;La;~[]v1.Capability drop:2:[s;La;~[]v1.Capability
    api.core.v1.CephFSPersistentVolumeSource monitors:1:[s;0;!;La path:2:s user:3:s secretFile:4:s secretRef:5:#SecretReference;* readOnly:6:b
    api.core.v1.CephFSVolumeSource monitors:1:[s;0;!;La path:2:s user:3:s secretFile:4:s secretRef:5:#LocalObjectReference;* readOnly:6:b
    api.core.v1.CinderPersistentVolumeSource volumeID:1:s;0;!;="" fsType:2:s readOnly:3:b secretRef:4:#SecretReference;*
    api.core.v1.CinderVolumeSource volumeID:1:s;0;!;="" fsType:2:s readOnly:3:b secretRef:4:#LocalObjectReference;*
    api.core.v1.ClientIPConfig timeoutSeconds:1:i;*
    api.core.v1.ClusterTrustBundleProjection name:1:s;* signerName:2:s;* labelSelector:3:#apimachinery.pkg.apis.meta.v1.LabelSelector;* optional:5:b;* path:4:s;0;!;=""
    api.core.v1.ComponentCondition type:1:s;0;!;="";~v1.ComponentConditionType status:2:s;0;!;="";~v1.ConditionStatus message:3:s error:4:s
    api.core.v1.ComponentStatus kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 conditions:2:[#ComponentCondition;Lm,type;Pm,type
    api.core.v1.ComponentStatusList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ComponentStatus;0;!
    api.core.v1.ConfigMap kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 immutable:4:b;* data:2:{s binaryData:3:{y
    api.core.v1.ConfigMapEnvSource @E1=LocalObjectReference name:1.1:s;="" optional:2:b;*
    api.core.v1.ConfigMapKeySelector @A @E1=LocalObjectReference name:1.1:s;="" key:2:s;0;!;="" optional:3:b;*
    api.core.v1.ConfigMapList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ConfigMap;0;!
    api.core.v1.ConfigMapNodeConfigSource namespace:1:s;0;!;="" name:2:s;0;!;="" uid:3:s;~types.UID resourceVersion:4:s kubeletConfigKey:5:s;0;!;=""
    api.core.v1.ConfigMapProjection @E1=LocalObjectReference name:1.1:s;="" items:2:[#KeyToPath;La optional:4:b;*
    api.core.v1.ConfigMapVolumeSource @E1=LocalObjectReference name:1.1:s;="" items:2:[#KeyToPath;La defaultMode:3:i;* optional:4:b;*
    api.core.v1.Container name:1:s;0;!;="" image:2:s command:3:[s;La args:4:[s;La workingDir:5:s ports:6:[#ContainerPort;Lm,containerPort,protocol;Pm,containerPort envFrom:19:[#EnvFromSource;La env:7:[#EnvVar;Lm,name;Pm,name resources:8:#ResourceRequirements;0 resizePolicy:23:[#ContainerResizePolicy;La restartPolicy:24:s;*;~v1.ContainerRestartPolicy restartPolicyRules:25:[#ContainerRestartRule;La volumeMounts:9:[#VolumeMount;Lm,mountPath;Pm,mountPath volumeDevices:21:[#VolumeDevice;Lm,devicePath;Pm,devicePath livenessProbe:10:#Probe;* readinessProbe:11:#Probe;* startupProbe:22:#Probe;* lifecycle:12:#Lifecycle;* terminationMessagePath:13:s terminationMessagePolicy:20:s;~v1.TerminationMessagePolicy imagePullPolicy:14:s;~v1.PullPolicy securityContext:15:#SecurityContext;* stdin:16:b stdinOnce:17:b tty:18:b
    api.core.v1.ContainerExtendedResourceRequest containerName:1:s;0;!;="" resourceName:2:s;0;!;="" requestName:3:s;0;!;=""
    api.core.v1.ContainerImage names:1:[s;0;La sizeBytes:2:l
    api.core.v1.ContainerPort name:1:s hostPort:2:i containerPort:3:i;0;!;=0 protocol:4:s;="TCP";~v1.Protocol hostIP:5:s
    api.core.v1.ContainerResizePolicy resourceName:1:s;0;!;="";~v1.ResourceName restartPolicy:2:s;0;!;="";~v1.ResourceResizeRestartPolicy
    api.core.v1.ContainerRestartRule action:1:s;!;~v1.ContainerRestartRuleAction exitCodes:2:#ContainerRestartRuleOnExitCodes;*
    api.core.v1.ContainerRestartRuleOnExitCodes operator:1:s;!;~v1.ContainerRestartRuleOnExitCodesOperator values:2:[i;Ls
    api.core.v1.ContainerState waiting:1:#ContainerStateWaiting;* running:2:#ContainerStateRunning;* terminated:3:#ContainerStateTerminated;*
    api.core.v1.ContainerStateRunning startedAt:1:t;0
    api.core.v1.ContainerStateTerminated exitCode:1:i;0;!;=0 signal:2:i reason:3:s message:4:s startedAt:5:t;0 finishedAt:6:t;0 containerID:7:s
    api.core.v1.ContainerStateWaiting reason:1:s message:2:s
    api.core.v1.ContainerStatus name:1:s;0;!;="" state:2:#ContainerState;0 lastState:3:#ContainerState;0 ready:4:b;0;!;=false restartCount:5:i;0;!;=0 image:6:s;0;!;="" imageID:7:s;0;!;="" containerID:8:s started:9:b;* allocatedResources:10:{q;~v1.ResourceList resources:11:#ResourceRequirements;* volumeMounts:12:[#VolumeMountStatus;Lm,mountPath;Pm,mountPath user:13:#ContainerUser;* allocatedResourcesStatus:14:[#ResourceStatus;Lm,name;Pm,name stopSignal:15:s;*;~v1.Signal
    api.core.v1.ContainerUser linux:1:#LinuxContainerUser;*
    api.core.v1.DaemonEndpoint Port:1:i;0;!;=0
    api.core.v1.DownwardAPIProjection items:1:[#DownwardAPIVolumeFile;La
    api.core.v1.DownwardAPIVolumeFile path:1:s;0;!;="" fieldRef:2:#ObjectFieldSelector;* resourceFieldRef:3:#ResourceFieldSelector;* mode:4:i;*
    api.core.v1.DownwardAPIVolumeSource items:1:[#DownwardAPIVolumeFile;La defaultMode:2:i;*
    api.core.v1.EmptyDirVolumeSource medium:1:s;~v1.StorageMedium sizeLimit:2:q;*
    api.core.v1.EndpointAddress @A ip:1:s;0;!;="" hostname:3:s nodeName:4:s;* targetRef:2:#ObjectReference;*
    api.core.v1.EndpointPort @A name:1:s port:2:i;0;!;=0 protocol:3:s;~v1.Protocol appProtocol:4:s;*
    api.core.v1.EndpointSubset addresses:1:[#EndpointAddress;La notReadyAddresses:2:[#EndpointAddress;La ports:3:[#EndpointPort;La
    api.core.v1.Endpoints kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subsets:2:[#EndpointSubset;La
    api.core.v1.EndpointsList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Endpoints;0;!
    api.core.v1.EnvFromSource prefix:1:s configMapRef:2:#ConfigMapEnvSource;* secretRef:3:#SecretEnvSource;*
    api.core.v1.EnvVar name:1:s;0;!;="" value:2:s valueFrom:3:#EnvVarSource;*
    api.core.v1.EnvVarSource fieldRef:1:#ObjectFieldSelector;* resourceFieldRef:2:#ResourceFieldSelector;* configMapKeyRef:3:#ConfigMapKeySelector;* secretKeyRef:4:#SecretKeySelector;* fileKeyRef:5:#FileKeySelector;*
    api.core.v1.EphemeralContainer @E1=EphemeralContainerCommon name:1.1:s;0;!;="" image:1.2:s command:1.3:[s;La args:1.4:[s;La workingDir:1.5:s ports:1.6:[#ContainerPort;Lm,containerPort,protocol;Pm,containerPort envFrom:1.19:[#EnvFromSource;La env:1.7:[#EnvVar;Lm,name;Pm,name resources:1.8:#ResourceRequirements;0 resizePolicy:1.23:[#ContainerResizePolicy;La restartPolicy:1.24:s;*;~v1.ContainerRestartPolicy restartPolicyRules:1.25:[#ContainerRestartRule;La volumeMounts:1.9:[#VolumeMount;Lm,mountPath;Pm,mountPath volumeDevices:1.21:[#VolumeDevice;Lm,devicePath;Pm,devicePath livenessProbe:1.10:#Probe;* readinessProbe:1.11:#Probe;* startupProbe:1.22:#Probe;* lifecycle:1.12:#Lifecycle;* terminationMessagePath:1.13:s terminationMessagePolicy:1.20:s;~v1.TerminationMessagePolicy imagePullPolicy:1.14:s;~v1.PullPolicy securityContext:1.15:#SecurityContext;* stdin:1.16:b stdinOnce:1.17:b tty:1.18:b targetContainerName:2:s
    api.core.v1.EphemeralContainerCommon @- name:1:s;0 image:2:s command:3:[s args:4:[s workingDir:5:s ports:6:[#ContainerPort envFrom:19:[#EnvFromSource env:7:[#EnvVar resources:8:#ResourceRequirements;0 resizePolicy:23:[#ContainerResizePolicy restartPolicy:24:s;*;~v1.ContainerRestartPolicy restartPolicyRules:25:[#ContainerRestartRule volumeMounts:9:[#VolumeMount volumeDevices:21:[#VolumeDevice livenessProbe:10:#Probe;* readinessProbe:11:#Probe;* startupProbe:22:#Probe;* lifecycle:12:#Lifecycle;* terminationMessagePath:13:s terminationMessagePolicy:20:s;~v1.TerminationMessagePolicy imagePullPolicy:14:s;~v1.PullPolicy securityContext:15:#SecurityContext;* stdin:16:b stdinOnce:17:b tty:18:b
    api.core.v1.EphemeralVolumeSource volumeClaimTemplate:1:#PersistentVolumeClaimTemplate;*
    api.core.v1.Event kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0;! involvedObject:2:#ObjectReference;0;! reason:3:s message:4:s source:5:#EventSource;0 firstTimestamp:6:t;0 lastTimestamp:7:t;0 count:8:i type:9:s eventTime:10:u;0 series:11:#EventSeries;* action:12:s related:13:#ObjectReference;* reportingComponent:14:s;0;="" reportingInstance:15:s;0;=""
    api.core.v1.EventList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Event;0;!
    api.core.v1.EventSeries count:1:i lastObservedTime:2:u;0
    api.core.v1.EventSource component:1:s host:2:s
    api.core.v1.ExecAction command:1:[s;La
    api.core.v1.FCVolumeSource targetWWNs:1:[s;La lun:2:i;* fsType:3:s readOnly:4:b wwids:5:[s;La
    api.core.v1.FileKeySelector @A volumeName:1:s;0;!;="" path:2:s;0;!;="" key:3:s;0;!;="" optional:4:b;*;=false
    api.core.v1.FlexPersistentVolumeSource driver:1:s;0;!;="" fsType:2:s secretRef:3:#SecretReference;* readOnly:4:b options:5:{s
    api.core.v1.FlexVolumeSource driver:1:s;0;!;="" fsType:2:s secretRef:3:#LocalObjectReference;* readOnly:4:b options:5:{s
    api.core.v1.FlockerVolumeSource datasetName:1:s datasetUUID:2:s
    api.core.v1.GCEPersistentDiskVolumeSource pdName:1:s;0;!;="" fsType:2:s partition:3:i readOnly:4:b
    api.core.v1.GRPCAction port:1:i;0;!;=0 service:2:s;*;0;=""
    api.core.v1.GitRepoVolumeSource repository:1:s;0;!;="" revision:2:s directory:3:s
    api.core.v1.GlusterfsPersistentVolumeSource endpoints:1:s;0;!;="" path:2:s;0;!;="" readOnly:3:b endpointsNamespace:4:s;*
    api.core.v1.GlusterfsVolumeSource endpoints:1:s;0;!;="" path:2:s;0;!;="" readOnly:3:b
    api.core.v1.HTTPGetAction path:1:s port:2:o;0;! host:3:s scheme:4:s;~v1.URIScheme httpHeaders:5:[#HTTPHeader;La
    api.core.v1.HTTPHeader name:1:s;0;!;="" value:2:s;0;!;=""
    api.core.v1.HostAlias ip:1:s;0;!;="" hostnames:2:[s;La
    api.core.v1.HostIP ip:1:s;0;!;=""
    api.core.v1.HostPathVolumeSource path:1:s;0;!;="" type:2:s;*;~v1.HostPathType
    api.core.v1.ISCSIPersistentVolumeSource targetPortal:1:s;0;!;="" iqn:2:s;0;!;="" lun:3:i;0;!;=0 iscsiInterface:4:s;="default" fsType:5:s readOnly:6:b portals:7:[s;La chapAuthDiscovery:8:b chapAuthSession:11:b secretRef:10:#SecretReference;* initiatorName:12:s;*
    api.core.v1.ISCSIVolumeSource targetPortal:1:s;0;!;="" iqn:2:s;0;!;="" lun:3:i;0;!;=0 iscsiInterface:4:s;="default" fsType:5:s readOnly:6:b portals:7:[s;La chapAuthDiscovery:8:b chapAuthSession:11:b secretRef:10:#LocalObjectReference;* initiatorName:12:s;*
    api.core.v1.ImageVolumeSource reference:1:s pullPolicy:2:s;~v1.PullPolicy
    api.core.v1.ImageVolumeStatus imageRef:1:s;!
    api.core.v1.KeyToPath key:1:s;0;!;="" path:2:s;0;!;="" mode:3:i;*
    api.core.v1.Lifecycle postStart:1:#LifecycleHandler;* preStop:2:#LifecycleHandler;* stopSignal:3:s;*;~v1.Signal
    api.core.v1.LifecycleHandler exec:1:#ExecAction;* httpGet:2:#HTTPGetAction;* tcpSocket:3:#TCPSocketAction;* sleep:4:#SleepAction;*
    api.core.v1.LimitRange kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#LimitRangeSpec;0
    api.core.v1.LimitRangeItem type:1:s;0;!;="";~v1.LimitType max:2:{q;~v1.ResourceList min:3:{q;~v1.ResourceList default:4:{q;~v1.ResourceList defaultRequest:5:{q;~v1.ResourceList maxLimitRequestRatio:6:{q;~v1.ResourceList
    api.core.v1.LimitRangeList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#LimitRange;0;!
    api.core.v1.LimitRangeSpec limits:1:[#LimitRangeItem;0;!;La
    api.core.v1.LinuxContainerUser uid:1:l;0;!;=0 gid:2:l;0;!;=0 supplementalGroups:3:[l;La
    api.core.v1.LoadBalancerIngress ip:1:s hostname:2:s ipMode:3:s;*;~v1.LoadBalancerIPMode ports:4:[#PortStatus;La
    api.core.v1.LoadBalancerStatus ingress:1:[#LoadBalancerIngress;La
    api.core.v1.LocalObjectReference @A name:1:s;=""
    api.core.v1.LocalVolumeSource path:1:s;0;!;="" fsType:2:s;*
    api.core.v1.ModifyVolumeStatus targetVolumeAttributesClassName:1:s status:2:s;0;!;="";~v1.PersistentVolumeClaimModifyVolumeStatus
    api.core.v1.NFSVolumeSource server:1:s;0;!;="" path:2:s;0;!;="" readOnly:3:b
    api.core.v1.Namespace kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#NamespaceSpec;0 status:3:#NamespaceStatus;0
    api.core.v1.NamespaceCondition type:1:s;0;!;="";~v1.NamespaceConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:4:t;0 reason:5:s message:6:s
    api.core.v1.NamespaceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Namespace;0;!
    api.core.v1.NamespaceSpec finalizers:1:[s;La;~[]v1.FinalizerName
    api.core.v1.NamespaceStatus phase:1:s;~v1.NamespacePhase conditions:2:[#NamespaceCondition;Lm,type;Pm,type
    api.core.v1.Node kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#NodeSpec;0 status:3:#NodeStatus;0
    api.core.v1.NodeAddress type:1:s;0;!;="";~v1.NodeAddressType address:2:s;0;!;=""
    api.core.v1.NodeAffinity requiredDuringSchedulingIgnoredDuringExecution:1:#NodeSelector;* preferredDuringSchedulingIgnoredDuringExecution:2:[#PreferredSchedulingTerm;La
    api.core.v1.NodeAllocatableResourceClaimStatus resourceClaimName:1:s;0;!;="" containers:2:[s;Ls resources:3:{q;0;!;~map[v1.ResourceName]resource.Quantity
    api.core.v1.NodeCondition type:1:s;0;!;="";~v1.NodeConditionType status:2:s;0;!;="";~v1.ConditionStatus lastHeartbeatTime:3:t;0 lastTransitionTime:4:t;0 reason:5:s message:6:s
    api.core.v1.NodeConfigSource configMap:2:#ConfigMapNodeConfigSource;*
    api.core.v1.NodeConfigStatus assigned:1:#NodeConfigSource;* active:2:#NodeConfigSource;* lastKnownGood:3:#NodeConfigSource;* error:4:s
    api.core.v1.NodeDaemonEndpoints kubeletEndpoint:1:#DaemonEndpoint;0
    api.core.v1.NodeFeatures supplementalGroupsPolicy:1:b;*
    api.core.v1.NodeList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Node;0;!
    api.core.v1.NodeProxyOptions @- kind:0:s apiVersion:0:s path:1:s
    api.core.v1.NodeRuntimeHandler name:1:s;0;="" features:2:#NodeRuntimeHandlerFeatures;*
    api.core.v1.NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:1:b;* userNamespaces:2:b;*
    api.core.v1.NodeSelector @A nodeSelectorTerms:1:[#NodeSelectorTerm;0;!;La
    api.core.v1.NodeSelectorRequirement key:1:s;0;!;="" operator:2:s;0;!;="";~v1.NodeSelectorOperator values:3:[s;La
    api.core.v1.NodeSelectorTerm @A matchExpressions:1:[#NodeSelectorRequirement;La matchFields:2:[#NodeSelectorRequirement;La
    api.core.v1.NodeSpec podCIDR:1:s podCIDRs:7:[s;Ls;Pm providerID:3:s unschedulable:4:b taints:5:[#Taint;La configSource:6:#NodeConfigSource;* externalID:2:s
    api.core.v1.NodeStatus capacity:1:{q;~v1.ResourceList allocatable:2:{q;~v1.ResourceList phase:3:s;~v1.NodePhase conditions:4:[#NodeCondition;Lm,type;Pm,type addresses:5:[#NodeAddress;Lm,type;Pm,type daemonEndpoints:6:#NodeDaemonEndpoints;0 nodeInfo:7:#NodeSystemInfo;0 images:8:[#ContainerImage;La volumesInUse:9:[s;La;~[]v1.UniqueVolumeName volumesAttached:10:[#AttachedVolume;La config:11:#NodeConfigStatus;* runtimeHandlers:12:[#NodeRuntimeHandler;La features:13:#NodeFeatures;* declaredFeatures:14:[s;La
    api.core.v1.NodeSwapStatus capacity:1:l;*
    api.core.v1.NodeSystemInfo machineID:1:s;0;!;="" systemUUID:2:s;0;!;="" bootID:3:s;0;!;="" kernelVersion:4:s;0;!;="" osImage:5:s;0;!;="" containerRuntimeVersion:6:s;0;!;="" kubeletVersion:7:s;0;!;="" kubeProxyVersion:8:s;0;!;="" operatingSystem:9:s;0;!;="" architecture:10:s;0;!;="" swap:11:#NodeSwapStatus;*
    api.core.v1.ObjectFieldSelector @A apiVersion:1:s fieldPath:2:s;0;!;=""
    api.core.v1.ObjectReference @A kind:1:s namespace:2:s name:3:s uid:4:s;~types.UID apiVersion:5:s resourceVersion:6:s fieldPath:7:s
    api.core.v1.PersistentVolume kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PersistentVolumeSpec;0 status:3:#PersistentVolumeStatus;0
    api.core.v1.PersistentVolumeClaim kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PersistentVolumeClaimSpec;0 status:3:#PersistentVolumeClaimStatus;0
    api.core.v1.PersistentVolumeClaimCondition type:1:s;0;!;="";~v1.PersistentVolumeClaimConditionType status:2:s;0;!;="";~v1.ConditionStatus lastProbeTime:3:t;0 lastTransitionTime:4:t;0 reason:5:s message:6:s
    api.core.v1.PersistentVolumeClaimList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PersistentVolumeClaim;0;!
    api.core.v1.PersistentVolumeClaimSpec accessModes:1:[s;La;~[]v1.PersistentVolumeAccessMode selector:4:#apimachinery.pkg.apis.meta.v1.LabelSelector;* resources:2:#VolumeResourceRequirements;0 volumeName:3:s storageClassName:5:s;* volumeMode:6:s;*;~v1.PersistentVolumeMode dataSource:7:#TypedLocalObjectReference;* dataSourceRef:8:#TypedObjectReference;* volumeAttributesClassName:9:s;*
    api.core.v1.PersistentVolumeClaimStatus phase:1:s;~v1.PersistentVolumeClaimPhase accessModes:2:[s;La;~[]v1.PersistentVolumeAccessMode capacity:3:{q;~v1.ResourceList conditions:4:[#PersistentVolumeClaimCondition;Lm,type;Pm,type allocatedResources:5:{q;~v1.ResourceList allocatedResourceStatuses:7:{s;G;~map[v1.ResourceName]v1.ClaimResourceStatus currentVolumeAttributesClassName:8:s;* modifyVolumeStatus:9:#ModifyVolumeStatus;*
    api.core.v1.PersistentVolumeClaimTemplate metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PersistentVolumeClaimSpec;0;!
    api.core.v1.PersistentVolumeClaimVolumeSource claimName:1:s;0;!;="" readOnly:2:b
    api.core.v1.PersistentVolumeList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PersistentVolume;0;!
    api.core.v1.PersistentVolumeSource @- gcePersistentDisk:1:#GCEPersistentDiskVolumeSource;* awsElasticBlockStore:2:#AWSElasticBlockStoreVolumeSource;* hostPath:3:#HostPathVolumeSource;* glusterfs:4:#GlusterfsPersistentVolumeSource;* nfs:5:#NFSVolumeSource;* rbd:6:#RBDPersistentVolumeSource;* iscsi:7:#ISCSIPersistentVolumeSource;* cinder:8:#CinderPersistentVolumeSource;* cephfs:9:#CephFSPersistentVolumeSource;* fc:10:#FCVolumeSource;* flocker:11:#FlockerVolumeSource;* flexVolume:12:#FlexPersistentVolumeSource;* azureFile:13:#AzureFilePersistentVolumeSource;* vsphereVolume:14:#VsphereVirtualDiskVolumeSource;* quobyte:15:#QuobyteVolumeSource;* azureDisk:16:#AzureDiskVolumeSource;* photonPersistentDisk:17:#PhotonPersistentDiskVolumeSource;* portworxVolume:18:#PortworxVolumeSource;* scaleIO:19:#ScaleIOPersistentVolumeSource;* local:20:#LocalVolumeSource;* storageos:21:#StorageOSPersistentVolumeSource;* csi:22:#CSIPersistentVolumeSource;*
    api.core.v1.PersistentVolumeSpec @E2=PersistentVolumeSource capacity:1:{q;~v1.ResourceList gcePersistentDisk:2.1:#GCEPersistentDiskVolumeSource;* awsElasticBlockStore:2.2:#AWSElasticBlockStoreVolumeSource;* hostPath:2.3:#HostPathVolumeSource;* glusterfs:2.4:#GlusterfsPersistentVolumeSource;* nfs:2.5:#NFSVolumeSource;* rbd:2.6:#RBDPersistentVolumeSource;* iscsi:2.7:#ISCSIPersistentVolumeSource;* cinder:2.8:#CinderPersistentVolumeSource;* cephfs:2.9:#CephFSPersistentVolumeSource;* fc:2.10:#FCVolumeSource;* flocker:2.11:#FlockerVolumeSource;* flexVolume:2.12:#FlexPersistentVolumeSource;* azureFile:2.13:#AzureFilePersistentVolumeSource;* vsphereVolume:2.14:#VsphereVirtualDiskVolumeSource;* quobyte:2.15:#QuobyteVolumeSource;* azureDisk:2.16:#AzureDiskVolumeSource;* photonPersistentDisk:2.17:#PhotonPersistentDiskVolumeSource;* portworxVolume:2.18:#PortworxVolumeSource;* scaleIO:2.19:#ScaleIOPersistentVolumeSource;* local:2.20:#LocalVolumeSource;* storageos:2.21:#StorageOSPersistentVolumeSource;* csi:2.22:#CSIPersistentVolumeSource;* accessModes:3:[s;La;~[]v1.PersistentVolumeAccessMode claimRef:4:#ObjectReference;*;G persistentVolumeReclaimPolicy:5:s;~v1.PersistentVolumeReclaimPolicy storageClassName:6:s mountOptions:7:[s;La volumeMode:8:s;*;~v1.PersistentVolumeMode nodeAffinity:9:#VolumeNodeAffinity;* volumeAttributesClassName:10:s;*
    api.core.v1.PersistentVolumeStatus phase:1:s;~v1.PersistentVolumePhase message:2:s reason:3:s lastPhaseTransitionTime:4:t;*
    api.core.v1.PhotonPersistentDiskVolumeSource pdID:1:s;0;!;="" fsType:2:s
    api.core.v1.Pod kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodSpec;0 status:3:#PodStatus;0
    api.core.v1.PodAffinity requiredDuringSchedulingIgnoredDuringExecution:1:[#PodAffinityTerm;La preferredDuringSchedulingIgnoredDuringExecution:2:[#WeightedPodAffinityTerm;La
    api.core.v1.PodAffinityTerm labelSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* namespaces:2:[s;La topologyKey:3:s;0;!;="" namespaceSelector:4:#apimachinery.pkg.apis.meta.v1.LabelSelector;* matchLabelKeys:5:[s;La mismatchLabelKeys:6:[s;La
    api.core.v1.PodAntiAffinity requiredDuringSchedulingIgnoredDuringExecution:1:[#PodAffinityTerm;La preferredDuringSchedulingIgnoredDuringExecution:2:[#WeightedPodAffinityTerm;La
    api.core.v1.PodAttachOptions @- kind:0:s apiVersion:0:s stdin:1:b stdout:2:b stderr:3:b tty:4:b container:5:s
    api.core.v1.PodCertificateProjection signerName:1:s;! keyType:2:s;! maxExpirationSeconds:3:i;* credentialBundlePath:4:s keyPath:5:s certificateChainPath:6:s userAnnotations:7:{s
    api.core.v1.PodCondition type:1:s;0;!;="";~v1.PodConditionType observedGeneration:7:l status:2:s;0;!;="";~v1.ConditionStatus lastProbeTime:3:t;0 lastTransitionTime:4:t;0 reason:5:s message:6:s
    api.core.v1.PodDNSConfig nameservers:1:[s;La searches:2:[s;La options:3:[#PodDNSConfigOption;La
    api.core.v1.PodDNSConfigOption name:1:s value:2:s;*
    api.core.v1.PodExecOptions @- kind:0:s apiVersion:0:s stdin:1:b stdout:2:b stderr:3:b tty:4:b container:5:s command:6:[s;0
    api.core.v1.PodExtendedResourceClaimStatus requestMappings:1:[#ContainerExtendedResourceRequest;0;!;La resourceClaimName:2:s;0;!;=""
    api.core.v1.PodIP ip:1:s;0;!;=""
    api.core.v1.PodList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Pod;0;!
    api.core.v1.PodLogOptions @- kind:0:s apiVersion:0:s container:1:s follow:2:b previous:3:b sinceSeconds:4:l;* sinceTime:5:t;* timestamps:6:b tailLines:7:l;* limitBytes:8:l;* insecureSkipTLSVerifyBackend:9:b stream:10:s;*
    api.core.v1.PodOS name:1:s;0;!;="";~v1.OSName
    api.core.v1.PodPortForwardOptions @- kind:0:s apiVersion:0:s ports:1:[i
    api.core.v1.PodProxyOptions @- kind:0:s apiVersion:0:s path:1:s
    api.core.v1.PodReadinessGate conditionType:1:s;0;!;="";~v1.PodConditionType
    api.core.v1.PodResourceClaim name:1:s;0;!;="" resourceClaimName:3:s;* resourceClaimTemplateName:4:s;*
    api.core.v1.PodResourceClaimStatus name:1:s;0;!;="" resourceClaimName:2:s;*
    api.core.v1.PodSchedulingGate name:1:s;0;!;=""
    api.core.v1.PodSchedulingGroup @U[{"fields-to-discriminateBy":{"podGroupName":"PodGroupName"}}] podGroupName:1:s;*
    api.core.v1.PodSecurityContext seLinuxOptions:1:#SELinuxOptions;* windowsOptions:8:#WindowsSecurityContextOptions;* runAsUser:2:l;* runAsGroup:6:l;* runAsNonRoot:3:b;* supplementalGroups:4:[l;La supplementalGroupsPolicy:12:s;*;~v1.SupplementalGroupsPolicy fsGroup:5:l;* sysctls:7:[#Sysctl;La fsGroupChangePolicy:9:s;*;~v1.PodFSGroupChangePolicy seccompProfile:10:#SeccompProfile;* appArmorProfile:11:#AppArmorProfile;* seLinuxChangePolicy:13:s;*;~v1.PodSELinuxChangePolicy
    api.core.v1.PodSpec volumes:1:[#Volume;Lm,name;Pmk,name initContainers:20:[#Container;Lm,name;Pm,name containers:2:[#Container;0;!;Lm,name;Pm,name ephemeralContainers:34:[#EphemeralContainer;Lm,name;Pm,name restartPolicy:3:s;~v1.RestartPolicy terminationGracePeriodSeconds:4:l;* activeDeadlineSeconds:5:l;* dnsPolicy:6:s;~v1.DNSPolicy nodeSelector:7:{s;A serviceAccountName:8:s serviceAccount:9:s automountServiceAccountToken:21:b;* nodeName:10:s hostNetwork:11:b hostPID:12:b hostIPC:13:b shareProcessNamespace:27:b;* securityContext:14:#PodSecurityContext;* imagePullSecrets:15:[#LocalObjectReference;Lm,name;Pm,name hostname:16:s subdomain:17:s affinity:18:#Affinity;* schedulerName:19:s tolerations:22:[#Toleration;La hostAliases:23:[#HostAlias;Lm,ip;Pm,ip priorityClassName:24:s priority:25:i;* dnsConfig:26:#PodDNSConfig;* readinessGates:28:[#PodReadinessGate;La runtimeClassName:29:s;* enableServiceLinks:30:b;* preemptionPolicy:31:s;*;~v1.PreemptionPolicy overhead:32:{q;~v1.ResourceList topologySpreadConstraints:33:[#TopologySpreadConstraint;Lm,topologyKey,whenUnsatisfiable;Pm,topologyKey setHostnameAsFQDN:35:b;* os:36:#PodOS;* hostUsers:37:b;* schedulingGates:38:[#PodSchedulingGate;Lm,name;Pm,name resourceClaims:39:[#PodResourceClaim;Lm,name;Pmk,name resources:40:#ResourceRequirements;* hostnameOverride:41:s;* schedulingGroup:43:#PodSchedulingGroup;*
    api.core.v1.PodStatus observedGeneration:17:l phase:1:s;~v1.PodPhase conditions:2:[#PodCondition;Lm,type;Pm,type message:3:s reason:4:s nominatedNodeName:11:s hostIP:5:s hostIPs:16:[#HostIP;La;Pm,ip podIP:6:s podIPs:12:[#PodIP;Lm,ip;Pm,ip startTime:7:t;* initContainerStatuses:10:[#ContainerStatus;La containerStatuses:8:[#ContainerStatus;La qosClass:9:s;~v1.PodQOSClass ephemeralContainerStatuses:13:[#ContainerStatus;La resize:14:s;~v1.PodResizeStatus resourceClaimStatuses:15:[#PodResourceClaimStatus;Lm,name;Pmk,name extendedResourceClaimStatus:18:#PodExtendedResourceClaimStatus;* allocatedResources:19:{q;~v1.ResourceList resources:20:#ResourceRequirements;* nodeAllocatableResourceClaimStatuses:21:[#NodeAllocatableResourceClaimStatus;La
    api.core.v1.PodStatusResult @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 status:2:#PodStatus;0
    api.core.v1.PodTemplate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 template:2:#PodTemplateSpec;0
    api.core.v1.PodTemplateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PodTemplate;0;!
    api.core.v1.PodTemplateSpec metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodSpec;0
    api.core.v1.PortStatus port:1:i;0;!;=0 protocol:2:s;0;!;="";~v1.Protocol error:3:s;*
    api.core.v1.PortworxVolumeSource volumeID:1:s;0;!;="" fsType:2:s readOnly:3:b
    api.core.v1.PreferredSchedulingTerm weight:1:i;0;!;=0 preference:2:#NodeSelectorTerm;0;!
    api.core.v1.Probe @E1=ProbeHandler exec:1.1:#ExecAction;* httpGet:1.2:#HTTPGetAction;* tcpSocket:1.3:#TCPSocketAction;* grpc:1.4:#GRPCAction;* initialDelaySeconds:2:i timeoutSeconds:3:i periodSeconds:4:i successThreshold:5:i failureThreshold:6:i terminationGracePeriodSeconds:7:l;*
    api.core.v1.ProbeHandler @- exec:1:#ExecAction;* httpGet:2:#HTTPGetAction;* tcpSocket:3:#TCPSocketAction;* grpc:4:#GRPCAction;*
    api.core.v1.ProjectedVolumeSource sources:1:[#VolumeProjection;0;La defaultMode:2:i;*
    api.core.v1.QuobyteVolumeSource registry:1:s;0;!;="" volume:2:s;0;!;="" readOnly:3:b user:4:s group:5:s tenant:6:s
    api.core.v1.RBDPersistentVolumeSource monitors:1:[s;0;!;La image:2:s;0;!;="" fsType:3:s pool:4:s;="rbd" user:5:s;="admin" keyring:6:s;="/etc/ceph/keyring" secretRef:7:#SecretReference;* readOnly:8:b
    api.core.v1.RBDVolumeSource monitors:1:[s;0;!;La image:2:s;0;!;="" fsType:3:s pool:4:s;="rbd" user:5:s;="admin" keyring:6:s;="/etc/ceph/keyring" secretRef:7:#LocalObjectReference;* readOnly:8:b
    api.core.v1.RangeAllocation @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 range:2:s;0 data:3:y;0
    api.core.v1.ReplicationController kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ReplicationControllerSpec;0 status:3:#ReplicationControllerStatus;0
    api.core.v1.ReplicationControllerCondition type:1:s;0;!;="";~v1.ReplicationControllerConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.core.v1.ReplicationControllerList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ReplicationController;0;!
    api.core.v1.ReplicationControllerSpec replicas:1:i;*;=1 minReadySeconds:4:i;=0 selector:2:{s;A template:3:#PodTemplateSpec;*
    api.core.v1.ReplicationControllerStatus replicas:1:i;0;!;=0 fullyLabeledReplicas:2:i readyReplicas:4:i availableReplicas:5:i observedGeneration:3:l conditions:6:[#ReplicationControllerCondition;Lm,type;Pm,type
    api.core.v1.ResourceClaim name:1:s;0;!;="" request:2:s
    api.core.v1.ResourceFieldSelector @A containerName:1:s resource:2:s;0;!;="" divisor:3:q;0
    api.core.v1.ResourceHealth resourceID:1:s;0;!;="";~v1.ResourceID health:2:s;~v1.ResourceHealthStatus message:6:s;*
    api.core.v1.ResourceQuota kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceQuotaSpec;0 status:3:#ResourceQuotaStatus;0
    api.core.v1.ResourceQuotaList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceQuota;0;!
    api.core.v1.ResourceQuotaSpec hard:1:{q;~v1.ResourceList scopes:2:[s;La;~[]v1.ResourceQuotaScope scopeSelector:3:#ScopeSelector;*
    api.core.v1.ResourceQuotaStatus hard:1:{q;~v1.ResourceList used:2:{q;~v1.ResourceList
    api.core.v1.ResourceRequirements limits:1:{q;~v1.ResourceList requests:2:{q;~v1.ResourceList claims:3:[#ResourceClaim;Lm,name
    api.core.v1.ResourceStatus name:1:s;0;!;="";~v1.ResourceName resources:2:[#ResourceHealth;Lm,resourceID
    api.core.v1.SELinuxOptions user:1:s role:2:s type:3:s level:4:s
    api.core.v1.ScaleIOPersistentVolumeSource gateway:1:s;0;!;="" system:2:s;0;!;="" secretRef:3:#SecretReference;*;0;! sslEnabled:4:b protectionDomain:5:s storagePool:6:s storageMode:7:s;="ThinProvisioned" volumeName:8:s fsType:9:s;="xfs" readOnly:10:b
    api.core.v1.ScaleIOVolumeSource gateway:1:s;0;!;="" system:2:s;0;!;="" secretRef:3:#LocalObjectReference;*;0;! sslEnabled:4:b protectionDomain:5:s storagePool:6:s storageMode:7:s;="ThinProvisioned" volumeName:8:s fsType:9:s;="xfs" readOnly:10:b
    api.core.v1.ScopeSelector @A matchExpressions:1:[#ScopedResourceSelectorRequirement;La
    api.core.v1.ScopedResourceSelectorRequirement scopeName:1:s;0;!;="";~v1.ResourceQuotaScope operator:2:s;0;!;="";~v1.ScopeSelectorOperator values:3:[s;La
    api.core.v1.SeccompProfile @U[{"discriminator":"type","fields-to-discriminateBy":{"localhostProfile":"LocalhostProfile"}}] type:1:s;0;!;="";~v1.SeccompProfileType localhostProfile:2:s;*
    api.core.v1.Secret kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 immutable:5:b;* data:2:{y stringData:4:{s type:3:s;~v1.SecretType
    api.core.v1.SecretEnvSource @E1=LocalObjectReference name:1.1:s;="" optional:2:b;*
    api.core.v1.SecretKeySelector @A @E1=LocalObjectReference name:1.1:s;="" key:2:s;0;!;="" optional:3:b;*
    api.core.v1.SecretList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Secret;0;!
    api.core.v1.SecretProjection @E1=LocalObjectReference name:1.1:s;="" items:2:[#KeyToPath;La optional:4:b;*
    api.core.v1.SecretReference @A name:1:s namespace:2:s
    api.core.v1.SecretVolumeSource secretName:1:s items:2:[#KeyToPath;La defaultMode:3:i;* optional:4:b;*
    api.core.v1.SecurityContext capabilities:1:#Capabilities;* privileged:2:b;* seLinuxOptions:3:#SELinuxOptions;* windowsOptions:10:#WindowsSecurityContextOptions;* runAsUser:4:l;* runAsGroup:8:l;* runAsNonRoot:5:b;* readOnlyRootFilesystem:6:b;* allowPrivilegeEscalation:7:b;* procMount:9:s;*;~v1.ProcMountType seccompProfile:11:#SeccompProfile;* appArmorProfile:12:#AppArmorProfile;*
    api.core.v1.SerializedReference @- kind:0:s apiVersion:0:s reference:1:#ObjectReference;0
    api.core.v1.Service kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ServiceSpec;0 status:3:#ServiceStatus;0
    api.core.v1.ServiceAccount kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 secrets:2:[#ObjectReference;Lm,name;Pm,name imagePullSecrets:3:[#LocalObjectReference;La automountServiceAccountToken:4:b;*
    api.core.v1.ServiceAccountList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ServiceAccount;0;!
    api.core.v1.ServiceAccountTokenProjection audience:1:s expirationSeconds:2:l;* path:3:s;0;!;=""
    api.core.v1.ServiceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Service;0;!
    api.core.v1.ServicePort name:1:s protocol:2:s;="TCP";~v1.Protocol appProtocol:6:s;* port:3:i;0;!;=0 targetPort:4:o;0 nodePort:5:i
    api.core.v1.ServiceProxyOptions @- kind:0:s apiVersion:0:s path:1:s
    api.core.v1.ServiceSpec ports:1:[#ServicePort;Lm,port,protocol;Pm,port selector:2:{s;A clusterIP:3:s clusterIPs:18:[s;La type:4:s;~v1.ServiceType externalIPs:5:[s;La sessionAffinity:7:s;~v1.ServiceAffinity loadBalancerIP:8:s loadBalancerSourceRanges:9:[s;La externalName:10:s externalTrafficPolicy:11:s;~v1.ServiceExternalTrafficPolicy healthCheckNodePort:12:i publishNotReadyAddresses:13:b sessionAffinityConfig:14:#SessionAffinityConfig;* ipFamilies:19:[s;La;~[]v1.IPFamily ipFamilyPolicy:17:s;*;~v1.IPFamilyPolicy allocateLoadBalancerNodePorts:20:b;* loadBalancerClass:21:s;* internalTrafficPolicy:22:s;*;~v1.ServiceInternalTrafficPolicy trafficDistribution:23:s;*
    api.core.v1.ServiceStatus loadBalancer:1:#LoadBalancerStatus;0 conditions:2:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.core.v1.SessionAffinityConfig clientIP:1:#ClientIPConfig;*
    api.core.v1.SleepAction seconds:1:l;0;!;=0
    api.core.v1.StorageOSPersistentVolumeSource volumeName:1:s volumeNamespace:2:s fsType:3:s readOnly:4:b secretRef:5:#ObjectReference;*
    api.core.v1.StorageOSVolumeSource volumeName:1:s volumeNamespace:2:s fsType:3:s readOnly:4:b secretRef:5:#LocalObjectReference;*
    api.core.v1.Sysctl name:1:s;0;!;="" value:2:s;0;!;=""
    api.core.v1.TCPSocketAction port:1:o;0;! host:2:s
    api.core.v1.Taint key:1:s;0;!;="" value:2:s effect:3:s;0;!;="";~v1.TaintEffect timeAdded:4:t;*
    api.core.v1.Toleration key:1:s operator:2:s;~v1.TolerationOperator value:3:s effect:4:s;~v1.TaintEffect tolerationSeconds:5:l;*
    api.core.v1.TopologySelectorLabelRequirement key:1:s;0;!;="" values:2:[s;0;!;La
    api.core.v1.TopologySelectorTerm @A matchLabelExpressions:1:[#TopologySelectorLabelRequirement;La
    api.core.v1.TopologySpreadConstraint maxSkew:1:i;0;!;=0 topologyKey:2:s;0;!;="" whenUnsatisfiable:3:s;0;!;="";~v1.UnsatisfiableConstraintAction labelSelector:4:#apimachinery.pkg.apis.meta.v1.LabelSelector;* minDomains:5:i;* nodeAffinityPolicy:6:s;*;~v1.NodeInclusionPolicy nodeTaintsPolicy:7:s;*;~v1.NodeInclusionPolicy matchLabelKeys:8:[s;La
    api.core.v1.TypedLocalObjectReference @A apiGroup:1:s;*;0 kind:2:s;0;!;="" name:3:s;0;!;=""
    api.core.v1.TypedObjectReference apiGroup:1:s;*;0 kind:2:s;0;!;="" name:3:s;0;!;="" namespace:4:s;*
    api.core.v1.Volume @E2=VolumeSource name:1:s;0;!;="" hostPath:2.1:#HostPathVolumeSource;* emptyDir:2.2:#EmptyDirVolumeSource;* gcePersistentDisk:2.3:#GCEPersistentDiskVolumeSource;* awsElasticBlockStore:2.4:#AWSElasticBlockStoreVolumeSource;* gitRepo:2.5:#GitRepoVolumeSource;* secret:2.6:#SecretVolumeSource;* nfs:2.7:#NFSVolumeSource;* iscsi:2.8:#ISCSIVolumeSource;* glusterfs:2.9:#GlusterfsVolumeSource;* persistentVolumeClaim:2.10:#PersistentVolumeClaimVolumeSource;* rbd:2.11:#RBDVolumeSource;* flexVolume:2.12:#FlexVolumeSource;* cinder:2.13:#CinderVolumeSource;* cephfs:2.14:#CephFSVolumeSource;* flocker:2.15:#FlockerVolumeSource;* downwardAPI:2.16:#DownwardAPIVolumeSource;* fc:2.17:#FCVolumeSource;* azureFile:2.18:#AzureFileVolumeSource;* configMap:2.19:#ConfigMapVolumeSource;* vsphereVolume:2.20:#VsphereVirtualDiskVolumeSource;* quobyte:2.21:#QuobyteVolumeSource;* azureDisk:2.22:#AzureDiskVolumeSource;* photonPersistentDisk:2.23:#PhotonPersistentDiskVolumeSource;* projected:2.26:#ProjectedVolumeSource;* portworxVolume:2.24:#PortworxVolumeSource;* scaleIO:2.25:#ScaleIOVolumeSource;* storageos:2.27:#StorageOSVolumeSource;* csi:2.28:#CSIVolumeSource;* ephemeral:2.29:#EphemeralVolumeSource;* image:2.30:#ImageVolumeSource;*
    api.core.v1.VolumeDevice name:1:s;0;!;="" devicePath:2:s;0;!;=""
    api.core.v1.VolumeMount name:1:s;0;!;="" readOnly:2:b recursiveReadOnly:7:s;*;~v1.RecursiveReadOnlyMode mountPath:3:s;0;!;="" subPath:4:s mountPropagation:5:s;*;~v1.MountPropagationMode subPathExpr:6:s
    api.core.v1.VolumeMountStatus name:1:s;0;!;="" mountPath:2:s;0;!;="" readOnly:3:b recursiveReadOnly:4:s;*;~v1.RecursiveReadOnlyMode volumeStatus:5:#VolumeStatus;*
    api.core.v1.VolumeNodeAffinity required:1:#NodeSelector;*
    api.core.v1.VolumeProjection secret:1:#SecretProjection;* downwardAPI:2:#DownwardAPIProjection;* configMap:3:#ConfigMapProjection;* serviceAccountToken:4:#ServiceAccountTokenProjection;* clusterTrustBundle:5:#ClusterTrustBundleProjection;* podCertificate:6:#PodCertificateProjection;*
    api.core.v1.VolumeResourceRequirements limits:1:{q;~v1.ResourceList requests:2:{q;~v1.ResourceList
    api.core.v1.VolumeSource @- hostPath:1:#HostPathVolumeSource;* emptyDir:2:#EmptyDirVolumeSource;* gcePersistentDisk:3:#GCEPersistentDiskVolumeSource;* awsElasticBlockStore:4:#AWSElasticBlockStoreVolumeSource;* gitRepo:5:#GitRepoVolumeSource;* secret:6:#SecretVolumeSource;* nfs:7:#NFSVolumeSource;* iscsi:8:#ISCSIVolumeSource;* glusterfs:9:#GlusterfsVolumeSource;* persistentVolumeClaim:10:#PersistentVolumeClaimVolumeSource;* rbd:11:#RBDVolumeSource;* flexVolume:12:#FlexVolumeSource;* cinder:13:#CinderVolumeSource;* cephfs:14:#CephFSVolumeSource;* flocker:15:#FlockerVolumeSource;* downwardAPI:16:#DownwardAPIVolumeSource;* fc:17:#FCVolumeSource;* azureFile:18:#AzureFileVolumeSource;* configMap:19:#ConfigMapVolumeSource;* vsphereVolume:20:#VsphereVirtualDiskVolumeSource;* quobyte:21:#QuobyteVolumeSource;* azureDisk:22:#AzureDiskVolumeSource;* photonPersistentDisk:23:#PhotonPersistentDiskVolumeSource;* projected:26:#ProjectedVolumeSource;* portworxVolume:24:#PortworxVolumeSource;* scaleIO:25:#ScaleIOVolumeSource;* storageos:27:#StorageOSVolumeSource;* csi:28:#CSIVolumeSource;* ephemeral:29:#EphemeralVolumeSource;* image:30:#ImageVolumeSource;*
    api.core.v1.VolumeStatus image:1:#ImageVolumeStatus;*
    api.core.v1.VsphereVirtualDiskVolumeSource volumePath:1:s;0;!;="" fsType:2:s storagePolicyName:3:s storagePolicyID:4:s
    api.core.v1.WeightedPodAffinityTerm weight:1:i;0;!;=0 podAffinityTerm:2:#PodAffinityTerm;0;!
    api.core.v1.WindowsSecurityContextOptions gmsaCredentialSpecName:1:s;* gmsaCredentialSpec:2:s;* runAsUserName:3:s;* hostProcess:4:b;*
    api.discovery.v1.Endpoint addresses:1:[s;0;!;Ls conditions:2:#EndpointConditions;0 hostname:3:s;* targetRef:4:#api.core.v1.ObjectReference;* deprecatedTopology:5:{s nodeName:6:s;* zone:7:s;* hints:8:#EndpointHints;*
    api.discovery.v1.EndpointConditions ready:1:b;* serving:2:b;* terminating:3:b;*
    api.discovery.v1.EndpointHints forZones:1:[#ForZone;La forNodes:2:[#ForNode;La
    api.discovery.v1.EndpointPort @A name:1:s;* protocol:2:s;*;~v1.Protocol port:3:i;* appProtocol:4:s;*
    api.discovery.v1.EndpointSlice kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 addressType:4:s;0;!;="";~v1.AddressType endpoints:2:[#Endpoint;0;La ports:3:[#EndpointPort;0;La
    api.discovery.v1.EndpointSliceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#EndpointSlice;0;!
    api.discovery.v1.ForNode name:1:s;0;!;=""
    api.discovery.v1.ForZone name:1:s;0;!;=""
    api.discovery.v1beta1.Endpoint @- addresses:1:[s;0 conditions:2:#EndpointConditions;0 hostname:3:s;* targetRef:4:#api.core.v1.ObjectReference;* topology:5:{s nodeName:6:s;* hints:7:#EndpointHints;*
    api.discovery.v1beta1.EndpointConditions @- ready:1:b;* serving:2:b;* terminating:3:b;*
    api.discovery.v1beta1.EndpointHints @- forZones:1:[#ForZone forNodes:2:[#ForNode
    api.discovery.v1beta1.EndpointPort @- name:1:s;* protocol:2:s;*;~v1.Protocol port:3:i;* appProtocol:4:s;*
    api.discovery.v1beta1.EndpointSlice @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 addressType:4:s;0;~v1beta1.AddressType endpoints:2:[#Endpoint;0 ports:3:[#EndpointPort;0
    api.discovery.v1beta1.EndpointSliceList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#EndpointSlice;0
    api.discovery.v1beta1.ForNode @- name:1:s;0
    api.discovery.v1beta1.ForZone @- name:1:s;0
    api.events.v1.Event kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 eventTime:2:u;0;! series:3:#EventSeries;* reportingController:4:s reportingInstance:5:s action:6:s reason:7:s regarding:8:#api.core.v1.ObjectReference;0 related:9:#api.core.v1.ObjectReference;* note:10:s type:11:s deprecatedSource:12:#api.core.v1.EventSource;0 deprecatedFirstTimestamp:13:t;0 deprecatedLastTimestamp:14:t;0 deprecatedCount:15:i
    api.events.v1.EventList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Event;0;!
    api.events.v1.EventSeries count:1:i;0;!;=0 lastObservedTime:2:u;0;!
    api.events.v1beta1.Event @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 eventTime:2:u;0 series:3:#EventSeries;* reportingController:4:s reportingInstance:5:s action:6:s reason:7:s regarding:8:#api.core.v1.ObjectReference;0 related:9:#api.core.v1.ObjectReference;* note:10:s type:11:s deprecatedSource:12:#api.core.v1.EventSource;0 deprecatedFirstTimestamp:13:t;0 deprecatedLastTimestamp:14:t;0 deprecatedCount:15:i
    api.events.v1beta1.EventList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Event;0
    api.events.v1beta1.EventSeries @- count:1:i;0 lastObservedTime:2:u;0
    api.extensions.v1beta1.DaemonSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DaemonSetSpec;0 status:3:#DaemonSetStatus;0
    api.extensions.v1beta1.DaemonSetCondition @- type:1:s;0;~v1beta1.DaemonSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.extensions.v1beta1.DaemonSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DaemonSet;0
    api.extensions.v1beta1.DaemonSetSpec @- selector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* template:2:#api.core.v1.PodTemplateSpec;0 updateStrategy:3:#DaemonSetUpdateStrategy;0 minReadySeconds:4:i templateGeneration:5:l revisionHistoryLimit:6:i;*
    api.extensions.v1beta1.DaemonSetStatus @- currentNumberScheduled:1:i;0 numberMisscheduled:2:i;0 desiredNumberScheduled:3:i;0 numberReady:4:i;0 observedGeneration:5:l updatedNumberScheduled:6:i numberAvailable:7:i numberUnavailable:8:i collisionCount:9:i;* conditions:10:[#DaemonSetCondition
    api.extensions.v1beta1.DaemonSetUpdateStrategy @- type:1:s;~v1beta1.DaemonSetUpdateStrategyType rollingUpdate:2:#RollingUpdateDaemonSet;*
    api.extensions.v1beta1.Deployment @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeploymentSpec;0 status:3:#DeploymentStatus;0
    api.extensions.v1beta1.DeploymentCondition @- type:1:s;0;~v1beta1.DeploymentConditionType status:2:s;0;~v1.ConditionStatus lastUpdateTime:6:t;0 lastTransitionTime:7:t;0 reason:4:s message:5:s
    api.extensions.v1beta1.DeploymentList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Deployment;0
    api.extensions.v1beta1.DeploymentRollback @- kind:0:s apiVersion:0:s name:1:s;0 updatedAnnotations:2:{s rollbackTo:3:#RollbackConfig;0
    api.extensions.v1beta1.DeploymentSpec @- replicas:1:i;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* template:3:#api.core.v1.PodTemplateSpec;0 strategy:4:#DeploymentStrategy;0 minReadySeconds:5:i revisionHistoryLimit:6:i;* paused:7:b rollbackTo:8:#RollbackConfig;* progressDeadlineSeconds:9:i;*
    api.extensions.v1beta1.DeploymentStatus @- observedGeneration:1:l replicas:2:i updatedReplicas:3:i readyReplicas:7:i availableReplicas:4:i unavailableReplicas:5:i terminatingReplicas:9:i;* conditions:6:[#DeploymentCondition collisionCount:8:i;*
    api.extensions.v1beta1.DeploymentStrategy @- type:1:s;~v1beta1.DeploymentStrategyType rollingUpdate:2:#RollingUpdateDeployment;*
    api.extensions.v1beta1.HTTPIngressPath @- path:1:s pathType:3:s;*;~v1beta1.PathType backend:2:#IngressBackend;0
    api.extensions.v1beta1.HTTPIngressRuleValue @- paths:1:[#HTTPIngressPath;0
    api.extensions.v1beta1.IPBlock @- cidr:1:s;0 except:2:[s
    api.extensions.v1beta1.Ingress @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IngressSpec;0 status:3:#IngressStatus;0
    api.extensions.v1beta1.IngressBackend @- serviceName:1:s servicePort:2:o;0 resource:3:#api.core.v1.TypedLocalObjectReference;*
    api.extensions.v1beta1.IngressList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Ingress;0
    api.extensions.v1beta1.IngressLoadBalancerIngress @- ip:1:s hostname:2:s ports:4:[#IngressPortStatus
    api.extensions.v1beta1.IngressLoadBalancerStatus @- ingress:1:[#IngressLoadBalancerIngress
    api.extensions.v1beta1.IngressPortStatus @- port:1:i;0 protocol:2:s;0;~v1.Protocol error:3:s;*
    api.extensions.v1beta1.IngressRule @- @E2=IngressRuleValue host:1:s http:2.1:#HTTPIngressRuleValue;*
    api.extensions.v1beta1.IngressRuleValue @- http:1:#HTTPIngressRuleValue;*
    api.extensions.v1beta1.IngressSpec @- ingressClassName:4:s;* backend:1:#IngressBackend;* tls:2:[#IngressTLS rules:3:[#IngressRule
    api.extensions.v1beta1.IngressStatus @- loadBalancer:1:#IngressLoadBalancerStatus;0
    api.extensions.v1beta1.IngressTLS @- hosts:1:[s secretName:2:s
    api.extensions.v1beta1.NetworkPolicy @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#NetworkPolicySpec;0
    api.extensions.v1beta1.NetworkPolicyEgressRule @- ports:1:[#NetworkPolicyPort to:2:[#NetworkPolicyPeer
    api.extensions.v1beta1.NetworkPolicyIngressRule @- ports:1:[#NetworkPolicyPort from:2:[#NetworkPolicyPeer
    api.extensions.v1beta1.NetworkPolicyList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#NetworkPolicy;0
    api.extensions.v1beta1.NetworkPolicyPeer @- podSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* namespaceSelector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* ipBlock:3:#IPBlock;*
    api.extensions.v1beta1.NetworkPolicyPort @- protocol:1:s;*;~v1.Protocol port:2:o;* endPort:3:i;*
    api.extensions.v1beta1.NetworkPolicySpec @- podSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;0 ingress:2:[#NetworkPolicyIngressRule egress:3:[#NetworkPolicyEgressRule policyTypes:4:[s;~[]v1beta1.PolicyType
    api.extensions.v1beta1.ReplicaSet @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ReplicaSetSpec;0 status:3:#ReplicaSetStatus;0
    api.extensions.v1beta1.ReplicaSetCondition @- type:1:s;0;~v1beta1.ReplicaSetConditionType status:2:s;0;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.extensions.v1beta1.ReplicaSetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ReplicaSet;0
    api.extensions.v1beta1.ReplicaSetSpec @- replicas:1:i;* minReadySeconds:4:i selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* template:3:#api.core.v1.PodTemplateSpec;0
    api.extensions.v1beta1.ReplicaSetStatus @- replicas:1:i;0 fullyLabeledReplicas:2:i readyReplicas:4:i availableReplicas:5:i terminatingReplicas:7:i;* observedGeneration:3:l conditions:6:[#ReplicaSetCondition
    api.extensions.v1beta1.RollbackConfig @- revision:1:l
    api.extensions.v1beta1.RollingUpdateDaemonSet @- maxUnavailable:1:o;* maxSurge:2:o;*
    api.extensions.v1beta1.RollingUpdateDeployment @- maxUnavailable:1:o;* maxSurge:2:o;*
    api.extensions.v1beta1.Scale @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ScaleSpec;0 status:3:#ScaleStatus;0
    api.extensions.v1beta1.ScaleSpec @- replicas:1:i
    api.extensions.v1beta1.ScaleStatus @- replicas:1:i;0 selector:2:{s targetSelector:3:s
    api.flowcontrol.v1.ExemptPriorityLevelConfiguration nominalConcurrencyShares:1:i;* lendablePercent:2:i;*
    api.flowcontrol.v1.FlowDistinguisherMethod type:1:s;0;!;="";~v1.FlowDistinguisherMethodType
    api.flowcontrol.v1.FlowSchema kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#FlowSchemaSpec;0 status:3:#FlowSchemaStatus;0
    api.flowcontrol.v1.FlowSchemaCondition type:1:s;~v1.FlowSchemaConditionType status:2:s;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1.FlowSchemaList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#FlowSchema;0;!
    api.flowcontrol.v1.FlowSchemaSpec priorityLevelConfiguration:1:#PriorityLevelConfigurationReference;0;! matchingPrecedence:2:i;0;=0 distinguisherMethod:3:#FlowDistinguisherMethod;* rules:4:[#PolicyRulesWithSubjects;La
    api.flowcontrol.v1.FlowSchemaStatus conditions:1:[#FlowSchemaCondition;Lm,type;Pm,type
    api.flowcontrol.v1.GroupSubject name:1:s;0;!;=""
    api.flowcontrol.v1.LimitResponse @U[{"discriminator":"type","fields-to-discriminateBy":{"queuing":"Queuing"}}] type:1:s;0;!;="";~v1.LimitResponseType queuing:2:#QueuingConfiguration;*
    api.flowcontrol.v1.LimitedPriorityLevelConfiguration nominalConcurrencyShares:1:i;*;0 limitResponse:2:#LimitResponse;0 lendablePercent:3:i;* borrowingLimitPercent:4:i;*
    api.flowcontrol.v1.NonResourcePolicyRule verbs:1:[s;0;!;Ls nonResourceURLs:6:[s;0;!;Ls
    api.flowcontrol.v1.PolicyRulesWithSubjects subjects:1:[#Subject;0;!;La resourceRules:2:[#ResourcePolicyRule;La nonResourceRules:3:[#NonResourcePolicyRule;La
    api.flowcontrol.v1.PriorityLevelConfiguration kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PriorityLevelConfigurationSpec;0 status:3:#PriorityLevelConfigurationStatus;0
    api.flowcontrol.v1.PriorityLevelConfigurationCondition type:1:s;~v1.PriorityLevelConfigurationConditionType status:2:s;~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1.PriorityLevelConfigurationList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityLevelConfiguration;0;!
    api.flowcontrol.v1.PriorityLevelConfigurationReference name:1:s;0;!;=""
    api.flowcontrol.v1.PriorityLevelConfigurationSpec @U[{"discriminator":"type","fields-to-discriminateBy":{"exempt":"Exempt","limited":"Limited"}}] type:1:s;0;!;="";~v1.PriorityLevelEnablement limited:2:#LimitedPriorityLevelConfiguration;* exempt:3:#ExemptPriorityLevelConfiguration;*
    api.flowcontrol.v1.PriorityLevelConfigurationStatus conditions:1:[#PriorityLevelConfigurationCondition;Lm,type;Pm,type
    api.flowcontrol.v1.QueuingConfiguration queues:1:i;0;=0 handSize:2:i;0;=0 queueLengthLimit:3:i;0;=0
    api.flowcontrol.v1.ResourcePolicyRule verbs:1:[s;0;!;Ls apiGroups:2:[s;0;!;Ls resources:3:[s;0;!;Ls clusterScope:4:b namespaces:5:[s;0;Ls
    api.flowcontrol.v1.ServiceAccountSubject namespace:1:s;0;!;="" name:2:s;0;!;=""
    api.flowcontrol.v1.Subject @U[{"discriminator":"kind","fields-to-discriminateBy":{"group":"Group","serviceAccount":"ServiceAccount","user":"User"}}] kind:1:s;0;!;="";~v1.SubjectKind user:2:#UserSubject;* group:3:#GroupSubject;* serviceAccount:4:#ServiceAccountSubject;*
    api.flowcontrol.v1.UserSubject name:1:s;0;!;=""
    api.flowcontrol.v1beta1.ExemptPriorityLevelConfiguration @- nominalConcurrencyShares:1:i;* lendablePercent:2:i;*
    api.flowcontrol.v1beta1.FlowDistinguisherMethod @- type:1:s;0;~v1beta1.FlowDistinguisherMethodType
    api.flowcontrol.v1beta1.FlowSchema @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#FlowSchemaSpec;0 status:3:#FlowSchemaStatus;0
    api.flowcontrol.v1beta1.FlowSchemaCondition @- type:1:s;~v1beta1.FlowSchemaConditionType status:2:s;~v1beta1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta1.FlowSchemaList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#FlowSchema;0
    api.flowcontrol.v1beta1.FlowSchemaSpec @- priorityLevelConfiguration:1:#PriorityLevelConfigurationReference;0 matchingPrecedence:2:i;0 distinguisherMethod:3:#FlowDistinguisherMethod;* rules:4:[#PolicyRulesWithSubjects
    api.flowcontrol.v1beta1.FlowSchemaStatus @- conditions:1:[#FlowSchemaCondition
    api.flowcontrol.v1beta1.GroupSubject @- name:1:s;0
    api.flowcontrol.v1beta1.LimitResponse @- type:1:s;0;~v1beta1.LimitResponseType queuing:2:#QueuingConfiguration;*
    api.flowcontrol.v1beta1.LimitedPriorityLevelConfiguration @- assuredConcurrencyShares:1:i;0 limitResponse:2:#LimitResponse;0 lendablePercent:3:i;* borrowingLimitPercent:4:i;*
    api.flowcontrol.v1beta1.NonResourcePolicyRule @- verbs:1:[s;0 nonResourceURLs:6:[s;0
    api.flowcontrol.v1beta1.PolicyRulesWithSubjects @- subjects:1:[#Subject;0 resourceRules:2:[#ResourcePolicyRule nonResourceRules:3:[#NonResourcePolicyRule
    api.flowcontrol.v1beta1.PriorityLevelConfiguration @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PriorityLevelConfigurationSpec;0 status:3:#PriorityLevelConfigurationStatus;0
    api.flowcontrol.v1beta1.PriorityLevelConfigurationCondition @- type:1:s;~v1beta1.PriorityLevelConfigurationConditionType status:2:s;~v1beta1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta1.PriorityLevelConfigurationList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityLevelConfiguration;0
    api.flowcontrol.v1beta1.PriorityLevelConfigurationReference @- name:1:s;0
    api.flowcontrol.v1beta1.PriorityLevelConfigurationSpec @- type:1:s;0;~v1beta1.PriorityLevelEnablement limited:2:#LimitedPriorityLevelConfiguration;* exempt:3:#ExemptPriorityLevelConfiguration;*
    api.flowcontrol.v1beta1.PriorityLevelConfigurationStatus @- conditions:1:[#PriorityLevelConfigurationCondition
    api.flowcontrol.v1beta1.QueuingConfiguration @- queues:1:i;0 handSize:2:i;0 queueLengthLimit:3:i;0
    api.flowcontrol.v1beta1.ResourcePolicyRule @- verbs:1:[s;0 apiGroups:2:[s;0 resources:3:[s;0 clusterScope:4:b namespaces:5:[s;0
    api.flowcontrol.v1beta1.ServiceAccountSubject @- namespace:1:s;0 name:2:s;0
    api.flowcontrol.v1beta1.Subject @- kind:1:s;0;~v1beta1.SubjectKind user:2:#UserSubject;* group:3:#GroupSubject;* serviceAccount:4:#ServiceAccountSubject;*
    api.flowcontrol.v1beta1.UserSubject @- name:1:s;0
    api.flowcontrol.v1beta2.ExemptPriorityLevelConfiguration @- nominalConcurrencyShares:1:i;* lendablePercent:2:i;*
    api.flowcontrol.v1beta2.FlowDistinguisherMethod @- type:1:s;0;~v1beta2.FlowDistinguisherMethodType
    api.flowcontrol.v1beta2.FlowSchema @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#FlowSchemaSpec;0 status:3:#FlowSchemaStatus;0
    api.flowcontrol.v1beta2.FlowSchemaCondition @- type:1:s;~v1beta2.FlowSchemaConditionType status:2:s;~v1beta2.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta2.FlowSchemaList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#FlowSchema;0
    api.flowcontrol.v1beta2.FlowSchemaSpec @- priorityLevelConfiguration:1:#PriorityLevelConfigurationReference;0 matchingPrecedence:2:i;0 distinguisherMethod:3:#FlowDistinguisherMethod;* rules:4:[#PolicyRulesWithSubjects
    api.flowcontrol.v1beta2.FlowSchemaStatus @- conditions:1:[#FlowSchemaCondition
    api.flowcontrol.v1beta2.GroupSubject @- name:1:s;0
    api.flowcontrol.v1beta2.LimitResponse @- type:1:s;0;~v1beta2.LimitResponseType queuing:2:#QueuingConfiguration;*
    api.flowcontrol.v1beta2.LimitedPriorityLevelConfiguration @- assuredConcurrencyShares:1:i;0 limitResponse:2:#LimitResponse;0 lendablePercent:3:i;* borrowingLimitPercent:4:i;*
    api.flowcontrol.v1beta2.NonResourcePolicyRule @- verbs:1:[s;0 nonResourceURLs:6:[s;0
    api.flowcontrol.v1beta2.PolicyRulesWithSubjects @- subjects:1:[#Subject;0 resourceRules:2:[#ResourcePolicyRule nonResourceRules:3:[#NonResourcePolicyRule
    api.flowcontrol.v1beta2.PriorityLevelConfiguration @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PriorityLevelConfigurationSpec;0 status:3:#PriorityLevelConfigurationStatus;0
    api.flowcontrol.v1beta2.PriorityLevelConfigurationCondition @- type:1:s;~v1beta2.PriorityLevelConfigurationConditionType status:2:s;~v1beta2.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta2.PriorityLevelConfigurationList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityLevelConfiguration;0
    api.flowcontrol.v1beta2.PriorityLevelConfigurationReference @- name:1:s;0
    api.flowcontrol.v1beta2.PriorityLevelConfigurationSpec @- type:1:s;0;~v1beta2.PriorityLevelEnablement limited:2:#LimitedPriorityLevelConfiguration;* exempt:3:#ExemptPriorityLevelConfiguration;*
    api.flowcontrol.v1beta2.PriorityLevelConfigurationStatus @- conditions:1:[#PriorityLevelConfigurationCondition
    api.flowcontrol.v1beta2.QueuingConfiguration @- queues:1:i;0 handSize:2:i;0 queueLengthLimit:3:i;0
    api.flowcontrol.v1beta2.ResourcePolicyRule @- verbs:1:[s;0 apiGroups:2:[s;0 resources:3:[s;0 clusterScope:4:b namespaces:5:[s;0
    api.flowcontrol.v1beta2.ServiceAccountSubject @- namespace:1:s;0 name:2:s;0
    api.flowcontrol.v1beta2.Subject @- kind:1:s;0;~v1beta2.SubjectKind user:2:#UserSubject;* group:3:#GroupSubject;* serviceAccount:4:#ServiceAccountSubject;*
    api.flowcontrol.v1beta2.UserSubject @- name:1:s;0
    api.flowcontrol.v1beta3.ExemptPriorityLevelConfiguration @- nominalConcurrencyShares:1:i;* lendablePercent:2:i;*
    api.flowcontrol.v1beta3.FlowDistinguisherMethod @- type:1:s;0;~v1beta3.FlowDistinguisherMethodType
    api.flowcontrol.v1beta3.FlowSchema @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#FlowSchemaSpec;0 status:3:#FlowSchemaStatus;0
    api.flowcontrol.v1beta3.FlowSchemaCondition @- type:1:s;~v1beta3.FlowSchemaConditionType status:2:s;~v1beta3.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta3.FlowSchemaList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#FlowSchema;0
    api.flowcontrol.v1beta3.FlowSchemaSpec @- priorityLevelConfiguration:1:#PriorityLevelConfigurationReference;0 matchingPrecedence:2:i;0 distinguisherMethod:3:#FlowDistinguisherMethod;* rules:4:[#PolicyRulesWithSubjects
    api.flowcontrol.v1beta3.FlowSchemaStatus @- conditions:1:[#FlowSchemaCondition
    api.flowcontrol.v1beta3.GroupSubject @- name:1:s;0
    api.flowcontrol.v1beta3.LimitResponse @- type:1:s;0;~v1beta3.LimitResponseType queuing:2:#QueuingConfiguration;*
    api.flowcontrol.v1beta3.LimitedPriorityLevelConfiguration @- nominalConcurrencyShares:1:i;0 limitResponse:2:#LimitResponse;0 lendablePercent:3:i;* borrowingLimitPercent:4:i;*
    api.flowcontrol.v1beta3.NonResourcePolicyRule @- verbs:1:[s;0 nonResourceURLs:6:[s;0
    api.flowcontrol.v1beta3.PolicyRulesWithSubjects @- subjects:1:[#Subject;0 resourceRules:2:[#ResourcePolicyRule nonResourceRules:3:[#NonResourcePolicyRule
    api.flowcontrol.v1beta3.PriorityLevelConfiguration @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PriorityLevelConfigurationSpec;0 status:3:#PriorityLevelConfigurationStatus;0
    api.flowcontrol.v1beta3.PriorityLevelConfigurationCondition @- type:1:s;~v1beta3.PriorityLevelConfigurationConditionType status:2:s;~v1beta3.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    api.flowcontrol.v1beta3.PriorityLevelConfigurationList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityLevelConfiguration;0
    api.flowcontrol.v1beta3.PriorityLevelConfigurationReference @- name:1:s;0
    api.flowcontrol.v1beta3.PriorityLevelConfigurationSpec @- type:1:s;0;~v1beta3.PriorityLevelEnablement limited:2:#LimitedPriorityLevelConfiguration;* exempt:3:#ExemptPriorityLevelConfiguration;*
    api.flowcontrol.v1beta3.PriorityLevelConfigurationStatus @- conditions:1:[#PriorityLevelConfigurationCondition
    api.flowcontrol.v1beta3.QueuingConfiguration @- queues:1:i;0 handSize:2:i;0 queueLengthLimit:3:i;0
    api.flowcontrol.v1beta3.ResourcePolicyRule @- verbs:1:[s;0 apiGroups:2:[s;0 resources:3:[s;0 clusterScope:4:b namespaces:5:[s;0
    api.flowcontrol.v1beta3.ServiceAccountSubject @- namespace:1:s;0 name:2:s;0
    api.flowcontrol.v1beta3.Subject @- kind:1:s;0;~v1beta3.SubjectKind user:2:#UserSubject;* group:3:#GroupSubject;* serviceAccount:4:#ServiceAccountSubject;*
    api.flowcontrol.v1beta3.UserSubject @- name:1:s;0
    api.imagepolicy.v1alpha1.ImageReview @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ImageReviewSpec;0 status:3:#ImageReviewStatus;0
    api.imagepolicy.v1alpha1.ImageReviewContainerSpec @- image:1:s
    api.imagepolicy.v1alpha1.ImageReviewSpec @- containers:1:[#ImageReviewContainerSpec annotations:2:{s namespace:3:s
    api.imagepolicy.v1alpha1.ImageReviewStatus @- allowed:1:b;0 reason:2:s auditAnnotations:3:{s
    api.networking.v1.HTTPIngressPath path:1:s pathType:3:s;*;0;!;~v1.PathType backend:2:#IngressBackend;0;!
    api.networking.v1.HTTPIngressRuleValue paths:1:[#HTTPIngressPath;0;!;La
    api.networking.v1.IPAddress kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IPAddressSpec;0;!
    api.networking.v1.IPAddressList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#IPAddress;0;!
    api.networking.v1.IPAddressSpec parentRef:1:#ParentReference;*;!
    api.networking.v1.IPBlock cidr:1:s;0;!;="" except:2:[s;La
    api.networking.v1.Ingress kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IngressSpec;0 status:3:#IngressStatus;0
    api.networking.v1.IngressBackend service:4:#IngressServiceBackend;* resource:3:#api.core.v1.TypedLocalObjectReference;*
    api.networking.v1.IngressClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IngressClassSpec;0
    api.networking.v1.IngressClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#IngressClass;0;!
    api.networking.v1.IngressClassParametersReference apiGroup:1:s;* kind:2:s;0;!;="" name:3:s;0;!;="" scope:4:s;*;0 namespace:5:s;*
    api.networking.v1.IngressClassSpec controller:1:s parameters:2:#IngressClassParametersReference;*
    api.networking.v1.IngressList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Ingress;0;!
    api.networking.v1.IngressLoadBalancerIngress ip:1:s hostname:2:s ports:4:[#IngressPortStatus;La
    api.networking.v1.IngressLoadBalancerStatus ingress:1:[#IngressLoadBalancerIngress;La
    api.networking.v1.IngressPortStatus port:1:i;0;!;=0 protocol:2:s;0;!;="";~v1.Protocol error:3:s;*
    api.networking.v1.IngressRule @E2=IngressRuleValue host:1:s http:2.1:#HTTPIngressRuleValue;*
    api.networking.v1.IngressRuleValue @- http:1:#HTTPIngressRuleValue;*
    api.networking.v1.IngressServiceBackend name:1:s;0;!;="" port:2:#ServiceBackendPort;0
    api.networking.v1.IngressSpec ingressClassName:4:s;* defaultBackend:1:#IngressBackend;* tls:2:[#IngressTLS;La rules:3:[#IngressRule;La
    api.networking.v1.IngressStatus loadBalancer:1:#IngressLoadBalancerStatus;0
    api.networking.v1.IngressTLS hosts:1:[s;La secretName:2:s
    api.networking.v1.NetworkPolicy kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#NetworkPolicySpec;0
    api.networking.v1.NetworkPolicyEgressRule ports:1:[#NetworkPolicyPort;La to:2:[#NetworkPolicyPeer;La
    api.networking.v1.NetworkPolicyIngressRule ports:1:[#NetworkPolicyPort;La from:2:[#NetworkPolicyPeer;La
    api.networking.v1.NetworkPolicyList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#NetworkPolicy;0;!
    api.networking.v1.NetworkPolicyPeer podSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;* namespaceSelector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* ipBlock:3:#IPBlock;*
    api.networking.v1.NetworkPolicyPort protocol:1:s;*;~v1.Protocol port:2:o;* endPort:3:i;*
    api.networking.v1.NetworkPolicySpec podSelector:1:#apimachinery.pkg.apis.meta.v1.LabelSelector;0 ingress:2:[#NetworkPolicyIngressRule;La egress:3:[#NetworkPolicyEgressRule;La policyTypes:4:[s;La;~[]v1.PolicyType
    api.networking.v1.ParentReference group:1:s resource:2:s;! namespace:3:s name:4:s;!
    api.networking.v1.ServiceBackendPort @A name:1:s number:2:i
    api.networking.v1.ServiceCIDR kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ServiceCIDRSpec;0 status:3:#ServiceCIDRStatus;0
    api.networking.v1.ServiceCIDRList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ServiceCIDR;0;!
    api.networking.v1.ServiceCIDRSpec cidrs:1:[s;La
    api.networking.v1.ServiceCIDRStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.networking.v1beta1.HTTPIngressPath @- path:1:s pathType:3:s;*;~v1beta1.PathType backend:2:#IngressBackend;0
    api.networking.v1beta1.HTTPIngressRuleValue @- paths:1:[#HTTPIngressPath;0
    api.networking.v1beta1.IPAddress kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IPAddressSpec;0;!
    api.networking.v1beta1.IPAddressList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#IPAddress;0;!
    api.networking.v1beta1.IPAddressSpec parentRef:1:#ParentReference;*;!
    api.networking.v1beta1.Ingress @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IngressSpec;0 status:3:#IngressStatus;0
    api.networking.v1beta1.IngressBackend @- serviceName:1:s servicePort:2:o;0 resource:3:#api.core.v1.TypedLocalObjectReference;*
    api.networking.v1beta1.IngressClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#IngressClassSpec;0
    api.networking.v1beta1.IngressClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#IngressClass;0
    api.networking.v1beta1.IngressClassParametersReference @- apiGroup:1:s;* kind:2:s;0 name:3:s;0 scope:4:s;*;0 namespace:5:s;*
    api.networking.v1beta1.IngressClassSpec @- controller:1:s parameters:2:#IngressClassParametersReference;*
    api.networking.v1beta1.IngressList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Ingress;0
    api.networking.v1beta1.IngressLoadBalancerIngress @- ip:1:s hostname:2:s ports:4:[#IngressPortStatus
    api.networking.v1beta1.IngressLoadBalancerStatus @- ingress:1:[#IngressLoadBalancerIngress
    api.networking.v1beta1.IngressPortStatus @- port:1:i;0 protocol:2:s;0;~v1.Protocol error:3:s;*
    api.networking.v1beta1.IngressRule @- @E2=IngressRuleValue host:1:s http:2.1:#HTTPIngressRuleValue;*
    api.networking.v1beta1.IngressRuleValue @- http:1:#HTTPIngressRuleValue;*
    api.networking.v1beta1.IngressSpec @- ingressClassName:4:s;* backend:1:#IngressBackend;* tls:2:[#IngressTLS rules:3:[#IngressRule
    api.networking.v1beta1.IngressStatus @- loadBalancer:1:#IngressLoadBalancerStatus;0
    api.networking.v1beta1.IngressTLS @- hosts:1:[s secretName:2:s
    api.networking.v1beta1.ParentReference group:1:s resource:2:s;! namespace:3:s name:4:s;!
    api.networking.v1beta1.ServiceCIDR kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ServiceCIDRSpec;0 status:3:#ServiceCIDRStatus;0
    api.networking.v1beta1.ServiceCIDRList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ServiceCIDR;0;!
    api.networking.v1beta1.ServiceCIDRSpec cidrs:1:[s;La
    api.networking.v1beta1.ServiceCIDRStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.node.v1.Overhead podFixed:1:{q;~v1.ResourceList
    api.node.v1.RuntimeClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 handler:2:s;0;!;="" overhead:3:#Overhead;* scheduling:4:#Scheduling;*
    api.node.v1.RuntimeClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RuntimeClass;0;!
    api.node.v1.Scheduling nodeSelector:1:{s;A tolerations:2:[#api.core.v1.Toleration;La
    api.node.v1alpha1.Overhead @- podFixed:1:{q;~v1.ResourceList
    api.node.v1alpha1.RuntimeClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#RuntimeClassSpec;0
    api.node.v1alpha1.RuntimeClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RuntimeClass;0
    api.node.v1alpha1.RuntimeClassSpec @- runtimeHandler:1:s;0 overhead:2:#Overhead;* scheduling:3:#Scheduling;*
    api.node.v1alpha1.Scheduling @- nodeSelector:1:{s tolerations:2:[#api.core.v1.Toleration
    api.node.v1beta1.Overhead @- podFixed:1:{q;~v1.ResourceList
    api.node.v1beta1.RuntimeClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 handler:2:s;0 overhead:3:#Overhead;* scheduling:4:#Scheduling;*
    api.node.v1beta1.RuntimeClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RuntimeClass;0
    api.node.v1beta1.Scheduling @- nodeSelector:1:{s tolerations:2:[#api.core.v1.Toleration
    api.policy.v1.Eviction kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 deleteOptions:2:#apimachinery.pkg.apis.meta.v1.DeleteOptions;*
    api.policy.v1.PodDisruptionBudget kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodDisruptionBudgetSpec;0 status:3:#PodDisruptionBudgetStatus;0
    api.policy.v1.PodDisruptionBudgetList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PodDisruptionBudget;0;!
    api.policy.v1.PodDisruptionBudgetSpec minAvailable:1:o;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;*;Pr maxUnavailable:3:o;* unhealthyPodEvictionPolicy:4:s;*;~v1.UnhealthyPodEvictionPolicyType
    api.policy.v1.PodDisruptionBudgetStatus observedGeneration:1:l disruptedPods:2:{t disruptionsAllowed:3:i;0;=0 currentHealthy:4:i;0;=0 desiredHealthy:5:i;0;=0 expectedPods:6:i;0;=0 conditions:7:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.policy.v1beta1.Eviction @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 deleteOptions:2:#apimachinery.pkg.apis.meta.v1.DeleteOptions;*
    api.policy.v1beta1.PodDisruptionBudget @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodDisruptionBudgetSpec;0 status:3:#PodDisruptionBudgetStatus;0
    api.policy.v1beta1.PodDisruptionBudgetList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PodDisruptionBudget;0
    api.policy.v1beta1.PodDisruptionBudgetSpec @- minAvailable:1:o;* selector:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* maxUnavailable:3:o;* unhealthyPodEvictionPolicy:4:s;*;~v1beta1.UnhealthyPodEvictionPolicyType
    api.policy.v1beta1.PodDisruptionBudgetStatus @- observedGeneration:1:l disruptedPods:2:{t disruptionsAllowed:3:i;0 currentHealthy:4:i;0 desiredHealthy:5:i;0 expectedPods:6:i;0 conditions:7:[#apimachinery.pkg.apis.meta.v1.Condition
    api.rbac.v1.AggregationRule clusterRoleSelectors:1:[#apimachinery.pkg.apis.meta.v1.LabelSelector;La
    api.rbac.v1.ClusterRole kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0;La aggregationRule:3:#AggregationRule;*
    api.rbac.v1.ClusterRoleBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject;La roleRef:3:#RoleRef;0;!
    api.rbac.v1.ClusterRoleBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRoleBinding;0;!
    api.rbac.v1.ClusterRoleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRole;0;!
    api.rbac.v1.PolicyRule verbs:1:[s;0;!;La apiGroups:2:[s;La resources:3:[s;La resourceNames:4:[s;La nonResourceURLs:5:[s;La
    api.rbac.v1.Role kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0;La
    api.rbac.v1.RoleBinding kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject;La roleRef:3:#RoleRef;0;!
    api.rbac.v1.RoleBindingList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RoleBinding;0;!
    api.rbac.v1.RoleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Role;0;!
    api.rbac.v1.RoleRef @A apiGroup:1:s;0;="" kind:2:s;0;!;="" name:3:s;0;!;=""
    api.rbac.v1.Subject @A kind:1:s;0;!;="" apiGroup:2:s name:3:s;0;!;="" namespace:4:s
    api.rbac.v1alpha1.AggregationRule @- clusterRoleSelectors:1:[#apimachinery.pkg.apis.meta.v1.LabelSelector
    api.rbac.v1alpha1.ClusterRole @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0 aggregationRule:3:#AggregationRule;*
    api.rbac.v1alpha1.ClusterRoleBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject roleRef:3:#RoleRef;0
    api.rbac.v1alpha1.ClusterRoleBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRoleBinding;0
    api.rbac.v1alpha1.ClusterRoleList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRole;0
    api.rbac.v1alpha1.PolicyRule @- verbs:1:[s;0 apiGroups:3:[s resources:4:[s resourceNames:5:[s nonResourceURLs:6:[s
    api.rbac.v1alpha1.Role @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0
    api.rbac.v1alpha1.RoleBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject roleRef:3:#RoleRef;0
    api.rbac.v1alpha1.RoleBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RoleBinding;0
    api.rbac.v1alpha1.RoleList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Role;0
    api.rbac.v1alpha1.RoleRef @- apiGroup:1:s;0 kind:2:s;0 name:3:s;0
    api.rbac.v1alpha1.Subject @- kind:1:s;0 apiVersion:2:s name:3:s;0 namespace:4:s
    api.rbac.v1beta1.AggregationRule @- clusterRoleSelectors:1:[#apimachinery.pkg.apis.meta.v1.LabelSelector
    api.rbac.v1beta1.ClusterRole @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0 aggregationRule:3:#AggregationRule;*
    api.rbac.v1beta1.ClusterRoleBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject roleRef:3:#RoleRef;0
    api.rbac.v1beta1.ClusterRoleBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRoleBinding;0
    api.rbac.v1beta1.ClusterRoleList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ClusterRole;0
    api.rbac.v1beta1.PolicyRule @- verbs:1:[s;0 apiGroups:2:[s resources:3:[s resourceNames:4:[s nonResourceURLs:5:[s
    api.rbac.v1beta1.Role @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 rules:2:[#PolicyRule;0
    api.rbac.v1beta1.RoleBinding @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 subjects:2:[#Subject roleRef:3:#RoleRef;0
    api.rbac.v1beta1.RoleBindingList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#RoleBinding;0
    api.rbac.v1beta1.RoleList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Role;0
    api.rbac.v1beta1.RoleRef @- apiGroup:1:s;0 kind:2:s;0 name:3:s;0
    api.rbac.v1beta1.Subject @- kind:1:s;0 apiGroup:2:s name:3:s;0 namespace:4:s
    api.resource.v1.AllocatedDeviceStatus driver:1:s;0;!;="" pool:2:s;0;!;="" device:3:s;0;!;="" shareID:7:s;* conditions:4:[#apimachinery.pkg.apis.meta.v1.Condition;0;Lm,type data:5:x;* networkData:6:#NetworkDeviceData;*
    api.resource.v1.AllocationResult devices:1:#DeviceAllocationResult;0 nodeSelector:3:#api.core.v1.NodeSelector;* allocationTimestamp:5:t;*
    api.resource.v1.CELDeviceSelector expression:1:s;0;!;=""
    api.resource.v1.CapacityRequestPolicy default:1:q;*;0 validValues:3:[q;La validRange:4:#CapacityRequestPolicyRange;*
    api.resource.v1.CapacityRequestPolicyRange min:1:q;*;! max:2:q;* step:3:q;*
    api.resource.v1.CapacityRequirements requests:1:{q;~map[v1.QualifiedName]resource.Quantity
    api.resource.v1.Counter value:1:q;0;!
    api.resource.v1.CounterSet name:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1.Device name:1:s;0;!;="" attributes:2:{#DeviceAttribute;~map[v1.QualifiedName]v1.DeviceAttribute capacity:3:{#DeviceCapacity;~map[v1.QualifiedName]v1.DeviceCapacity consumesCounters:4:[#DeviceCounterConsumption;La nodeName:5:s;* nodeSelector:6:#api.core.v1.NodeSelector;* allNodes:7:b;* taints:8:[#DeviceTaint;La bindsToNode:9:b;* bindingConditions:10:[s;La bindingFailureConditions:11:[s;La allowMultipleAllocations:12:b;* nodeAllocatableResourceMappings:13:{#NodeAllocatableResourceMapping;~map[v1.ResourceName]v1.NodeAllocatableResourceMapping
    api.resource.v1.DeviceAllocationConfiguration @E3=DeviceConfiguration source:1:s;0;!;="";~v1.AllocationConfigSource requests:2:[s;La opaque:3.1:#OpaqueDeviceConfiguration;*
    api.resource.v1.DeviceAllocationResult results:1:[#DeviceRequestAllocationResult;La config:2:[#DeviceAllocationConfiguration;La
    api.resource.v1.DeviceAttribute int:2:l;* bool:3:b;* string:4:s;* version:5:s;* ints:6:[l;La bools:7:[b;La strings:8:[s;La versions:9:[s;La
    api.resource.v1.DeviceCapacity value:1:q;0;! requestPolicy:2:#CapacityRequestPolicy;*
    api.resource.v1.DeviceClaim requests:1:[#DeviceRequest;0;La constraints:2:[#DeviceConstraint;La config:3:[#DeviceClaimConfiguration;La
    api.resource.v1.DeviceClaimConfiguration @E2=DeviceConfiguration requests:1:[s;La opaque:2.1:#OpaqueDeviceConfiguration;*
    api.resource.v1.DeviceClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeviceClassSpec;0;!
    api.resource.v1.DeviceClassConfiguration @E1=DeviceConfiguration opaque:1.1:#OpaqueDeviceConfiguration;*
    api.resource.v1.DeviceClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DeviceClass;0;!
    api.resource.v1.DeviceClassSpec selectors:1:[#DeviceSelector;La config:2:[#DeviceClassConfiguration;La extendedResourceName:4:s;*
    api.resource.v1.DeviceConfiguration @- opaque:1:#OpaqueDeviceConfiguration;*
    api.resource.v1.DeviceConstraint requests:1:[s;La matchAttribute:2:s;*;~v1.FullyQualifiedName distinctAttribute:3:s;*;~v1.FullyQualifiedName
    api.resource.v1.DeviceCounterConsumption counterSet:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1.DeviceRequest name:1:s;0;!;="" exactly:2:#ExactDeviceRequest;* firstAvailable:3:[#DeviceSubRequest;La
    api.resource.v1.DeviceRequestAllocationResult request:1:s;0;!;="" driver:2:s;0;!;="" pool:3:s;0;!;="" device:4:s;0;!;="" adminAccess:5:b;* tolerations:6:[#DeviceToleration;La bindingConditions:7:[s;La bindingFailureConditions:8:[s;La shareID:9:s;*;~types.UID consumedCapacity:10:{q;~map[v1.QualifiedName]resource.Quantity
    api.resource.v1.DeviceSelector cel:1:#CELDeviceSelector;*
    api.resource.v1.DeviceSubRequest name:1:s;0;!;="" deviceClassName:2:s;0;!;="" selectors:3:[#DeviceSelector;La allocationMode:4:s;~v1.DeviceAllocationMode count:5:l tolerations:6:[#DeviceToleration;La capacity:7:#CapacityRequirements;*
    api.resource.v1.DeviceTaint key:1:s;0;!;="" value:2:s effect:3:s;0;!;="";~v1.DeviceTaintEffect timeAdded:4:t;*
    api.resource.v1.DeviceToleration key:1:s operator:2:s;="Equal";~v1.DeviceTolerationOperator value:3:s effect:4:s;~v1.DeviceTaintEffect tolerationSeconds:5:l;*
    api.resource.v1.ExactDeviceRequest deviceClassName:1:s;0;!;="" selectors:2:[#DeviceSelector;La allocationMode:3:s;~v1.DeviceAllocationMode count:4:l adminAccess:5:b;* tolerations:6:[#DeviceToleration;La capacity:7:#CapacityRequirements;*
    api.resource.v1.NetworkDeviceData interfaceName:1:s ips:2:[s;La hardwareAddress:3:s
    api.resource.v1.NodeAllocatableResourceMapping capacityKey:1:s;*;~v1.QualifiedName allocationMultiplier:2:q;*
    api.resource.v1.OpaqueDeviceConfiguration driver:1:s;0;!;="" parameters:2:x;0;!
    api.resource.v1.ResourceClaim kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;! status:3:#ResourceClaimStatus;0
    api.resource.v1.ResourceClaimConsumerReference apiGroup:1:s resource:3:s;0;!;="" name:4:s;0;!;="" uid:5:s;0;!;="";~types.UID
    api.resource.v1.ResourceClaimList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaim;0;!
    api.resource.v1.ResourceClaimSpec devices:1:#DeviceClaim;0
    api.resource.v1.ResourceClaimStatus allocation:1:#AllocationResult;* reservedFor:2:[#ResourceClaimConsumerReference;Lm,uid;Pm,uid devices:4:[#AllocatedDeviceStatus;Lm,driver,device,pool,shareID
    api.resource.v1.ResourceClaimTemplate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimTemplateSpec;0;!
    api.resource.v1.ResourceClaimTemplateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaimTemplate;0;!
    api.resource.v1.ResourceClaimTemplateSpec metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;!
    api.resource.v1.ResourcePool name:1:s;0;!;="" generation:2:l;0;!;=0 resourceSliceCount:3:l;0;!;=0
    api.resource.v1.ResourceSlice kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceSliceSpec;0;!
    api.resource.v1.ResourceSliceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceSlice;0;!
    api.resource.v1.ResourceSliceSpec driver:1:s;0;!;="" pool:2:#ResourcePool;0;! nodeName:3:s;* nodeSelector:4:#api.core.v1.NodeSelector;* allNodes:5:b;* devices:6:[#Device;La perDeviceNodeSelection:7:b;* sharedCounters:8:[#CounterSet;La
    api.resource.v1alpha3.DeviceTaint key:1:s;0;!;="" value:2:s effect:3:s;0;!;="";~v1alpha3.DeviceTaintEffect timeAdded:4:t;*
    api.resource.v1alpha3.DeviceTaintRule kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeviceTaintRuleSpec;0;! status:3:#DeviceTaintRuleStatus;0
    api.resource.v1alpha3.DeviceTaintRuleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DeviceTaintRule;0;!
    api.resource.v1alpha3.DeviceTaintRuleSpec deviceSelector:1:#DeviceTaintSelector;* taint:2:#DeviceTaint;0;!
    api.resource.v1alpha3.DeviceTaintRuleStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.resource.v1alpha3.DeviceTaintSelector driver:2:s;* pool:3:s;* device:4:s;*
    api.resource.v1alpha3.PoolStatus driver:1:s;! poolName:2:s;! generation:9:l;0;!;=0 resourceSliceCount:8:i;* totalDevices:4:i;* allocatedDevices:5:i;* availableDevices:6:i;* unavailableDevices:7:i;* nodeName:3:s;* validationError:10:s;*
    api.resource.v1alpha3.ResourcePoolStatusRequest kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0;! spec:2:#ResourcePoolStatusRequestSpec;0;! status:3:#ResourcePoolStatusRequestStatus;*
    api.resource.v1alpha3.ResourcePoolStatusRequestList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourcePoolStatusRequest;0;!
    api.resource.v1alpha3.ResourcePoolStatusRequestSpec driver:1:s;0;!;="" poolName:2:s;* limit:3:i;*;=100
    api.resource.v1alpha3.ResourcePoolStatusRequestStatus poolCount:6:i;*;! pools:2:[#PoolStatus;La conditions:3:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.resource.v1beta1.AllocatedDeviceStatus driver:1:s;0;!;="" pool:2:s;0;!;="" device:3:s;0;!;="" shareID:7:s;* conditions:4:[#apimachinery.pkg.apis.meta.v1.Condition;0;Lm,type data:5:x;* networkData:6:#NetworkDeviceData;*
    api.resource.v1beta1.AllocationResult devices:1:#DeviceAllocationResult;0 nodeSelector:3:#api.core.v1.NodeSelector;* allocationTimestamp:5:t;*
    api.resource.v1beta1.BasicDevice attributes:1:{#DeviceAttribute;~map[v1beta1.QualifiedName]v1beta1.DeviceAttribute capacity:2:{#DeviceCapacity;~map[v1beta1.QualifiedName]v1beta1.DeviceCapacity consumesCounters:3:[#DeviceCounterConsumption;La nodeName:4:s;* nodeSelector:5:#api.core.v1.NodeSelector;* allNodes:6:b;* taints:7:[#DeviceTaint;La bindsToNode:8:b;* bindingConditions:9:[s;La bindingFailureConditions:10:[s;La allowMultipleAllocations:11:b;* nodeAllocatableResourceMappings:12:{#NodeAllocatableResourceMapping;~map[v1.ResourceName]v1beta1.NodeAllocatableResourceMapping
    api.resource.v1beta1.CELDeviceSelector expression:1:s;0;!;=""
    api.resource.v1beta1.CapacityRequestPolicy default:1:q;*;0 validValues:3:[q;La validRange:4:#CapacityRequestPolicyRange;*
    api.resource.v1beta1.CapacityRequestPolicyRange min:1:q;*;! max:2:q;* step:3:q;*
    api.resource.v1beta1.CapacityRequirements requests:1:{q;~map[v1beta1.QualifiedName]resource.Quantity
    api.resource.v1beta1.Counter value:1:q;0;!
    api.resource.v1beta1.CounterSet name:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1beta1.Device name:1:s;0;!;="" basic:2:#BasicDevice;*
    api.resource.v1beta1.DeviceAllocationConfiguration @E3=DeviceConfiguration source:1:s;0;!;="";~v1beta1.AllocationConfigSource requests:2:[s;La opaque:3.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta1.DeviceAllocationResult results:1:[#DeviceRequestAllocationResult;La config:2:[#DeviceAllocationConfiguration;La
    api.resource.v1beta1.DeviceAttribute int:2:l;* bool:3:b;* string:4:s;* version:5:s;* ints:6:[l;La bools:7:[b;La strings:8:[s;La versions:9:[s;La
    api.resource.v1beta1.DeviceCapacity value:1:q;0;! requestPolicy:2:#CapacityRequestPolicy;*
    api.resource.v1beta1.DeviceClaim requests:1:[#DeviceRequest;0;La constraints:2:[#DeviceConstraint;La config:3:[#DeviceClaimConfiguration;La
    api.resource.v1beta1.DeviceClaimConfiguration @E2=DeviceConfiguration requests:1:[s;La opaque:2.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta1.DeviceClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeviceClassSpec;0;!
    api.resource.v1beta1.DeviceClassConfiguration @E1=DeviceConfiguration opaque:1.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta1.DeviceClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DeviceClass;0;!
    api.resource.v1beta1.DeviceClassSpec selectors:1:[#DeviceSelector;La config:2:[#DeviceClassConfiguration;La extendedResourceName:4:s;*
    api.resource.v1beta1.DeviceConfiguration @- opaque:1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta1.DeviceConstraint requests:1:[s;La matchAttribute:2:s;*;~v1beta1.FullyQualifiedName distinctAttribute:3:s;*;~v1beta1.FullyQualifiedName
    api.resource.v1beta1.DeviceCounterConsumption counterSet:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1beta1.DeviceRequest name:1:s;0;!;="" deviceClassName:2:s;0;="" selectors:3:[#DeviceSelector;La allocationMode:4:s;~v1beta1.DeviceAllocationMode count:5:l adminAccess:6:b;* firstAvailable:7:[#DeviceSubRequest;La tolerations:8:[#DeviceToleration;La capacity:9:#CapacityRequirements;*
    api.resource.v1beta1.DeviceRequestAllocationResult request:1:s;0;!;="" driver:2:s;0;!;="" pool:3:s;0;!;="" device:4:s;0;!;="" adminAccess:5:b;* tolerations:6:[#DeviceToleration;La bindingConditions:7:[s;La bindingFailureConditions:8:[s;La shareID:9:s;*;~types.UID consumedCapacity:10:{q;~map[v1beta1.QualifiedName]resource.Quantity
    api.resource.v1beta1.DeviceSelector cel:1:#CELDeviceSelector;*
    api.resource.v1beta1.DeviceSubRequest name:1:s;0;!;="" deviceClassName:2:s;0;!;="" selectors:3:[#DeviceSelector;La allocationMode:4:s;~v1beta1.DeviceAllocationMode count:5:l tolerations:7:[#DeviceToleration;La capacity:8:#CapacityRequirements;*
    api.resource.v1beta1.DeviceTaint key:1:s;0;!;="" value:2:s effect:3:s;0;!;="";~v1beta1.DeviceTaintEffect timeAdded:4:t;*
    api.resource.v1beta1.DeviceToleration key:1:s operator:2:s;="Equal";~v1beta1.DeviceTolerationOperator value:3:s effect:4:s;~v1beta1.DeviceTaintEffect tolerationSeconds:5:l;*
    api.resource.v1beta1.NetworkDeviceData interfaceName:1:s ips:2:[s;La hardwareAddress:3:s
    api.resource.v1beta1.NodeAllocatableResourceMapping capacityKey:1:s;*;~v1beta1.QualifiedName allocationMultiplier:2:q;*
    api.resource.v1beta1.OpaqueDeviceConfiguration driver:1:s;0;!;="" parameters:2:x;0;!
    api.resource.v1beta1.ResourceClaim kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;! status:3:#ResourceClaimStatus;0
    api.resource.v1beta1.ResourceClaimConsumerReference apiGroup:1:s resource:3:s;0;!;="" name:4:s;0;!;="" uid:5:s;0;!;="";~types.UID
    api.resource.v1beta1.ResourceClaimList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaim;0;!
    api.resource.v1beta1.ResourceClaimSpec devices:1:#DeviceClaim;0
    api.resource.v1beta1.ResourceClaimStatus allocation:1:#AllocationResult;* reservedFor:2:[#ResourceClaimConsumerReference;Lm,uid;Pm,uid devices:4:[#AllocatedDeviceStatus;Lm,driver,device,pool,shareID
    api.resource.v1beta1.ResourceClaimTemplate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimTemplateSpec;0;!
    api.resource.v1beta1.ResourceClaimTemplateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaimTemplate;0;!
    api.resource.v1beta1.ResourceClaimTemplateSpec metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;!
    api.resource.v1beta1.ResourcePool name:1:s;0;!;="" generation:2:l;0;!;=0 resourceSliceCount:3:l;0;!;=0
    api.resource.v1beta1.ResourceSlice kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceSliceSpec;0;!
    api.resource.v1beta1.ResourceSliceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceSlice;0;!
    api.resource.v1beta1.ResourceSliceSpec driver:1:s;0;!;="" pool:2:#ResourcePool;0;! nodeName:3:s nodeSelector:4:#api.core.v1.NodeSelector;* allNodes:5:b devices:6:[#Device;La perDeviceNodeSelection:7:b;* sharedCounters:8:[#CounterSet;La
    api.resource.v1beta2.AllocatedDeviceStatus driver:1:s;0;!;="" pool:2:s;0;!;="" device:3:s;0;!;="" shareID:7:s;* conditions:4:[#apimachinery.pkg.apis.meta.v1.Condition;0;Lm,type data:5:x;* networkData:6:#NetworkDeviceData;*
    api.resource.v1beta2.AllocationResult devices:1:#DeviceAllocationResult;0 nodeSelector:3:#api.core.v1.NodeSelector;* allocationTimestamp:5:t;*
    api.resource.v1beta2.CELDeviceSelector expression:1:s;0;!;=""
    api.resource.v1beta2.CapacityRequestPolicy default:1:q;*;0 validValues:3:[q;La validRange:4:#CapacityRequestPolicyRange;*
    api.resource.v1beta2.CapacityRequestPolicyRange min:1:q;*;! max:2:q;* step:3:q;*
    api.resource.v1beta2.CapacityRequirements requests:1:{q;~map[v1beta2.QualifiedName]resource.Quantity
    api.resource.v1beta2.Counter value:1:q;0;!
    api.resource.v1beta2.CounterSet name:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1beta2.Device name:1:s;0;!;="" attributes:2:{#DeviceAttribute;~map[v1beta2.QualifiedName]v1beta2.DeviceAttribute capacity:3:{#DeviceCapacity;~map[v1beta2.QualifiedName]v1beta2.DeviceCapacity consumesCounters:4:[#DeviceCounterConsumption;La nodeName:5:s;* nodeSelector:6:#api.core.v1.NodeSelector;* allNodes:7:b;* taints:8:[#DeviceTaint;La bindsToNode:9:b;* bindingConditions:10:[s;La bindingFailureConditions:11:[s;La allowMultipleAllocations:12:b;* nodeAllocatableResourceMappings:13:{#NodeAllocatableResourceMapping;~map[v1.ResourceName]v1beta2.NodeAllocatableResourceMapping
    api.resource.v1beta2.DeviceAllocationConfiguration @E3=DeviceConfiguration source:1:s;0;!;="";~v1beta2.AllocationConfigSource requests:2:[s;La opaque:3.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta2.DeviceAllocationResult results:1:[#DeviceRequestAllocationResult;La config:2:[#DeviceAllocationConfiguration;La
    api.resource.v1beta2.DeviceAttribute int:2:l;* bool:3:b;* string:4:s;* version:5:s;* ints:6:[l;La bools:7:[b;La strings:8:[s;La versions:9:[s;La
    api.resource.v1beta2.DeviceCapacity value:1:q;0;! requestPolicy:2:#CapacityRequestPolicy;*
    api.resource.v1beta2.DeviceClaim requests:1:[#DeviceRequest;0;La constraints:2:[#DeviceConstraint;La config:3:[#DeviceClaimConfiguration;La
    api.resource.v1beta2.DeviceClaimConfiguration @E2=DeviceConfiguration requests:1:[s;La opaque:2.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta2.DeviceClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeviceClassSpec;0;!
    api.resource.v1beta2.DeviceClassConfiguration @E1=DeviceConfiguration opaque:1.1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta2.DeviceClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DeviceClass;0;!
    api.resource.v1beta2.DeviceClassSpec selectors:1:[#DeviceSelector;La config:2:[#DeviceClassConfiguration;La extendedResourceName:4:s;*
    api.resource.v1beta2.DeviceConfiguration @- opaque:1:#OpaqueDeviceConfiguration;*
    api.resource.v1beta2.DeviceConstraint requests:1:[s;La matchAttribute:2:s;*;~v1beta2.FullyQualifiedName distinctAttribute:3:s;*;~v1beta2.FullyQualifiedName
    api.resource.v1beta2.DeviceCounterConsumption counterSet:1:s;0;!;="" counters:2:{#Counter;!
    api.resource.v1beta2.DeviceRequest name:1:s;0;!;="" exactly:2:#ExactDeviceRequest;* firstAvailable:3:[#DeviceSubRequest;La
    api.resource.v1beta2.DeviceRequestAllocationResult request:1:s;0;!;="" driver:2:s;0;!;="" pool:3:s;0;!;="" device:4:s;0;!;="" adminAccess:5:b;* tolerations:6:[#DeviceToleration;La bindingConditions:7:[s;La bindingFailureConditions:8:[s;La shareID:9:s;*;~types.UID consumedCapacity:10:{q;~map[v1beta2.QualifiedName]resource.Quantity
    api.resource.v1beta2.DeviceSelector cel:1:#CELDeviceSelector;*
    api.resource.v1beta2.DeviceSubRequest name:1:s;0;!;="" deviceClassName:2:s;0;!;="" selectors:3:[#DeviceSelector;La allocationMode:4:s;~v1beta2.DeviceAllocationMode count:5:l tolerations:6:[#DeviceToleration;La capacity:7:#CapacityRequirements;*
    api.resource.v1beta2.DeviceTaint key:1:s;0;!;="" value:2:s effect:3:s;0;!;="";~v1beta2.DeviceTaintEffect timeAdded:4:t;*
    api.resource.v1beta2.DeviceTaintRule kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#DeviceTaintRuleSpec;0;! status:3:#DeviceTaintRuleStatus;0
    api.resource.v1beta2.DeviceTaintRuleList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#DeviceTaintRule;0;!
    api.resource.v1beta2.DeviceTaintRuleSpec deviceSelector:1:#DeviceTaintSelector;* taint:2:#DeviceTaint;0;!
    api.resource.v1beta2.DeviceTaintRuleStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type
    api.resource.v1beta2.DeviceTaintSelector driver:2:s;* pool:3:s;* device:4:s;*
    api.resource.v1beta2.DeviceToleration key:1:s operator:2:s;="Equal";~v1beta2.DeviceTolerationOperator value:3:s effect:4:s;~v1beta2.DeviceTaintEffect tolerationSeconds:5:l;*
    api.resource.v1beta2.ExactDeviceRequest deviceClassName:1:s;0;!;="" selectors:2:[#DeviceSelector;La allocationMode:3:s;~v1beta2.DeviceAllocationMode count:4:l adminAccess:5:b;* tolerations:6:[#DeviceToleration;La capacity:7:#CapacityRequirements;*
    api.resource.v1beta2.NetworkDeviceData interfaceName:1:s ips:2:[s;La hardwareAddress:3:s
    api.resource.v1beta2.NodeAllocatableResourceMapping capacityKey:1:s;*;~v1beta2.QualifiedName allocationMultiplier:2:q;*
    api.resource.v1beta2.OpaqueDeviceConfiguration driver:1:s;0;!;="" parameters:2:x;0;!
    api.resource.v1beta2.ResourceClaim kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;! status:3:#ResourceClaimStatus;0
    api.resource.v1beta2.ResourceClaimConsumerReference apiGroup:1:s resource:3:s;0;!;="" name:4:s;0;!;="" uid:5:s;0;!;="";~types.UID
    api.resource.v1beta2.ResourceClaimList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaim;0;!
    api.resource.v1beta2.ResourceClaimSpec devices:1:#DeviceClaim;0
    api.resource.v1beta2.ResourceClaimStatus allocation:1:#AllocationResult;* reservedFor:2:[#ResourceClaimConsumerReference;Lm,uid;Pm,uid devices:4:[#AllocatedDeviceStatus;Lm,driver,device,pool,shareID
    api.resource.v1beta2.ResourceClaimTemplate kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimTemplateSpec;0;!
    api.resource.v1beta2.ResourceClaimTemplateList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceClaimTemplate;0;!
    api.resource.v1beta2.ResourceClaimTemplateSpec metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceClaimSpec;0;!
    api.resource.v1beta2.ResourcePool name:1:s;0;!;="" generation:2:l;0;!;=0 resourceSliceCount:3:l;0;!;=0
    api.resource.v1beta2.ResourceSlice kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#ResourceSliceSpec;0;!
    api.resource.v1beta2.ResourceSliceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#ResourceSlice;0;!
    api.resource.v1beta2.ResourceSliceSpec driver:1:s;0;!;="" pool:2:#ResourcePool;0;! nodeName:3:s;* nodeSelector:4:#api.core.v1.NodeSelector;* allNodes:5:b;* devices:6:[#Device;La perDeviceNodeSelection:7:b;* sharedCounters:8:[#CounterSet;La
    api.scheduling.v1.PriorityClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 value:2:i;0;=0 globalDefault:3:b description:4:s preemptionPolicy:5:s;*;~v1.PreemptionPolicy
    api.scheduling.v1.PriorityClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityClass;0;!
    api.scheduling.v1alpha2.BasicSchedulingPolicy
    api.scheduling.v1alpha2.GangSchedulingPolicy minCount:1:i;0;!;=0
    api.scheduling.v1alpha2.PodGroup kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#PodGroupSpec;0;! status:3:#PodGroupStatus;0
    api.scheduling.v1alpha2.PodGroupList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PodGroup;0;!
    api.scheduling.v1alpha2.PodGroupResourceClaim name:1:s;0;!;="" resourceClaimName:2:s;* resourceClaimTemplateName:3:s;*
    api.scheduling.v1alpha2.PodGroupResourceClaimStatus name:1:s;0;!;="" resourceClaimName:2:s;*
    api.scheduling.v1alpha2.PodGroupSchedulingConstraints topology:1:[#TopologyConstraint;La
    api.scheduling.v1alpha2.PodGroupSchedulingPolicy @U[{"fields-to-discriminateBy":{"basic":"Basic","gang":"Gang"}}] basic:1:#BasicSchedulingPolicy;* gang:2:#GangSchedulingPolicy;*
    api.scheduling.v1alpha2.PodGroupSpec podGroupTemplateRef:1:#PodGroupTemplateReference;*;0 schedulingPolicy:2:#PodGroupSchedulingPolicy;0;! schedulingConstraints:3:#PodGroupSchedulingConstraints;* resourceClaims:4:[#PodGroupResourceClaim;Lm,name;Pmk,name disruptionMode:5:s;*;="Pod";~v1alpha2.DisruptionMode priorityClassName:6:s priority:7:i;*
    api.scheduling.v1alpha2.PodGroupStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type resourceClaimStatuses:2:[#PodGroupResourceClaimStatus;Lm,name;Pmk,name
    api.scheduling.v1alpha2.PodGroupTemplate name:1:s;0;!;="" schedulingPolicy:2:#PodGroupSchedulingPolicy;0;! schedulingConstraints:3:#PodGroupSchedulingConstraints;*;0 resourceClaims:4:[#PodGroupResourceClaim;Lm,name;Pmk,name disruptionMode:5:s;*;~v1alpha2.DisruptionMode priorityClassName:6:s priority:7:i;*
    api.scheduling.v1alpha2.PodGroupTemplateReference @U[{"fields-to-discriminateBy":{"workload":"Workload"}}] workload:1:#WorkloadPodGroupTemplateReference;*;0
    api.scheduling.v1alpha2.TopologyConstraint key:1:s;0;!;=""
    api.scheduling.v1alpha2.TypedLocalObjectReference apiGroup:1:s kind:2:s;0;!;="" name:3:s;0;!;=""
    api.scheduling.v1alpha2.Workload kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#WorkloadSpec;0;!
    api.scheduling.v1alpha2.WorkloadList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Workload;0;!
    api.scheduling.v1alpha2.WorkloadPodGroupTemplateReference workloadName:1:s;0;!;="" podGroupTemplateName:2:s;0;!;=""
    api.scheduling.v1alpha2.WorkloadSpec controllerRef:1:#TypedLocalObjectReference;* podGroupTemplates:2:[#PodGroupTemplate;0;!;Lm,name
    api.scheduling.v1beta1.PriorityClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 value:2:i;0 globalDefault:3:b description:4:s preemptionPolicy:5:s;*;~v1.PreemptionPolicy
    api.scheduling.v1beta1.PriorityClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#PriorityClass;0
    api.storage.v1.CSIDriver kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CSIDriverSpec;0;!
    api.storage.v1.CSIDriverList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSIDriver;0;!
    api.storage.v1.CSIDriverSpec attachRequired:1:b;* podInfoOnMount:2:b;* volumeLifecycleModes:3:[s;Ls;~[]v1.VolumeLifecycleMode storageCapacity:4:b;* fsGroupPolicy:5:s;*;~v1.FSGroupPolicy tokenRequests:6:[#TokenRequest;La requiresRepublish:7:b;* seLinuxMount:8:b;* nodeAllocatableUpdatePeriodSeconds:9:l;* serviceAccountTokenInSecrets:10:b;* preventPodSchedulingIfMissing:11:b;*
    api.storage.v1.CSINode kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CSINodeSpec;0;!
    api.storage.v1.CSINodeDriver name:1:s;0;!;="" nodeID:2:s;0;!;="" topologyKeys:3:[s;0;La allocatable:4:#VolumeNodeResources;*
    api.storage.v1.CSINodeList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSINode;0;!
    api.storage.v1.CSINodeSpec drivers:1:[#CSINodeDriver;0;!;Lm,name;Pm,name
    api.storage.v1.CSIStorageCapacity kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 nodeTopology:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* storageClassName:3:s;0;!;="" capacity:4:q;* maximumVolumeSize:5:q;*
    api.storage.v1.CSIStorageCapacityList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSIStorageCapacity;0;!
    api.storage.v1.StorageClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 provisioner:2:s;0;!;="" parameters:3:{s reclaimPolicy:4:s;*;~v1.PersistentVolumeReclaimPolicy mountOptions:5:[s;La allowVolumeExpansion:6:b;* volumeBindingMode:7:s;*;~v1.VolumeBindingMode allowedTopologies:8:[#api.core.v1.TopologySelectorTerm;La
    api.storage.v1.StorageClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StorageClass;0;!
    api.storage.v1.TokenRequest audience:1:s;0;!;="" expirationSeconds:2:l;*
    api.storage.v1.VolumeAttachment kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#VolumeAttachmentSpec;0;! status:3:#VolumeAttachmentStatus;0
    api.storage.v1.VolumeAttachmentList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttachment;0;!
    api.storage.v1.VolumeAttachmentSource persistentVolumeName:1:s;* inlineVolumeSpec:2:#api.core.v1.PersistentVolumeSpec;*
    api.storage.v1.VolumeAttachmentSpec attacher:1:s;0;!;="" source:2:#VolumeAttachmentSource;0;! nodeName:3:s;0;!;=""
    api.storage.v1.VolumeAttachmentStatus attached:1:b;0;!;=false attachmentMetadata:2:{s attachError:3:#VolumeError;* detachError:4:#VolumeError;*
    api.storage.v1.VolumeAttributesClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 driverName:2:s;0;!;="" parameters:3:{s
    api.storage.v1.VolumeAttributesClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttributesClass;0;!
    api.storage.v1.VolumeError time:1:t;0 message:2:s errorCode:3:i;*
    api.storage.v1.VolumeNodeResources count:1:i;*
    api.storage.v1alpha1.CSIStorageCapacity @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 nodeTopology:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* storageClassName:3:s;0 capacity:4:q;* maximumVolumeSize:5:q;*
    api.storage.v1alpha1.CSIStorageCapacityList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSIStorageCapacity;0
    api.storage.v1alpha1.VolumeAttachment @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#VolumeAttachmentSpec;0 status:3:#VolumeAttachmentStatus;0
    api.storage.v1alpha1.VolumeAttachmentList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttachment;0
    api.storage.v1alpha1.VolumeAttachmentSource @- persistentVolumeName:1:s;* inlineVolumeSpec:2:#api.core.v1.PersistentVolumeSpec;*
    api.storage.v1alpha1.VolumeAttachmentSpec @- attacher:1:s;0 source:2:#VolumeAttachmentSource;0 nodeName:3:s;0
    api.storage.v1alpha1.VolumeAttachmentStatus @- attached:1:b;0 attachmentMetadata:2:{s attachError:3:#VolumeError;* detachError:4:#VolumeError;*
    api.storage.v1alpha1.VolumeAttributesClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 driverName:2:s;0 parameters:3:{s
    api.storage.v1alpha1.VolumeAttributesClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttributesClass;0
    api.storage.v1alpha1.VolumeError @- time:1:t;0 message:2:s errorCode:3:i;*
    api.storage.v1beta1.CSIDriver @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CSIDriverSpec;0
    api.storage.v1beta1.CSIDriverList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSIDriver;0
    api.storage.v1beta1.CSIDriverSpec @- attachRequired:1:b;* podInfoOnMount:2:b;* volumeLifecycleModes:3:[s;~[]v1beta1.VolumeLifecycleMode storageCapacity:4:b;* fsGroupPolicy:5:s;*;~v1beta1.FSGroupPolicy tokenRequests:6:[#TokenRequest requiresRepublish:7:b;* seLinuxMount:8:b;* nodeAllocatableUpdatePeriodSeconds:9:l;* serviceAccountTokenInSecrets:10:b;* preventPodSchedulingIfMissing:11:b;*
    api.storage.v1beta1.CSINode @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CSINodeSpec;0
    api.storage.v1beta1.CSINodeDriver @- name:1:s;0 nodeID:2:s;0 topologyKeys:3:[s;0 allocatable:4:#VolumeNodeResources;*
    api.storage.v1beta1.CSINodeList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSINode;0
    api.storage.v1beta1.CSINodeSpec @- drivers:1:[#CSINodeDriver;0
    api.storage.v1beta1.CSIStorageCapacity @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 nodeTopology:2:#apimachinery.pkg.apis.meta.v1.LabelSelector;* storageClassName:3:s;0 capacity:4:q;* maximumVolumeSize:5:q;*
    api.storage.v1beta1.CSIStorageCapacityList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CSIStorageCapacity;0
    api.storage.v1beta1.StorageClass @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 provisioner:2:s;0 parameters:3:{s reclaimPolicy:4:s;*;~v1.PersistentVolumeReclaimPolicy mountOptions:5:[s allowVolumeExpansion:6:b;* volumeBindingMode:7:s;*;~v1beta1.VolumeBindingMode allowedTopologies:8:[#api.core.v1.TopologySelectorTerm
    api.storage.v1beta1.StorageClassList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StorageClass;0
    api.storage.v1beta1.TokenRequest @- audience:1:s;0 expirationSeconds:2:l;*
    api.storage.v1beta1.VolumeAttachment @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#VolumeAttachmentSpec;0 status:3:#VolumeAttachmentStatus;0
    api.storage.v1beta1.VolumeAttachmentList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttachment;0
    api.storage.v1beta1.VolumeAttachmentSource @- persistentVolumeName:1:s;* inlineVolumeSpec:2:#api.core.v1.PersistentVolumeSpec;*
    api.storage.v1beta1.VolumeAttachmentSpec @- attacher:1:s;0 source:2:#VolumeAttachmentSource;0 nodeName:3:s;0
    api.storage.v1beta1.VolumeAttachmentStatus @- attached:1:b;0 attachmentMetadata:2:{s attachError:3:#VolumeError;* detachError:4:#VolumeError;*
    api.storage.v1beta1.VolumeAttributesClass kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 driverName:2:s;0;!;="" parameters:3:{s
    api.storage.v1beta1.VolumeAttributesClassList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#VolumeAttributesClass;0;!
    api.storage.v1beta1.VolumeError @- time:1:t;0 message:2:s errorCode:3:i;*
    api.storage.v1beta1.VolumeNodeResources @- count:1:i;*
    api.storagemigration.v1beta1.StorageVersionMigration kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#StorageVersionMigrationSpec;0 status:3:#StorageVersionMigrationStatus;0
    api.storagemigration.v1beta1.StorageVersionMigrationList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#StorageVersionMigration;0;!
    api.storagemigration.v1beta1.StorageVersionMigrationSpec resource:1:#apimachinery.pkg.apis.meta.v1.GroupResource;0;!
    api.storagemigration.v1beta1.StorageVersionMigrationStatus conditions:1:[#apimachinery.pkg.apis.meta.v1.Condition;Lm,type;Pm,type resourceVersion:2:s
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest @- uid:1:s;0;~types.UID desiredAPIVersion:2:s;0 objects:3:[x;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse @- uid:1:s;0;~types.UID convertedObjects:2:[x;0 result:3:#apimachinery.pkg.apis.meta.v1.Status;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview @- kind:0:s apiVersion:0:s request:1:#ConversionRequest;* response:2:#ConversionResponse;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition name:1:s;0;!;="" type:2:s;0;!;="" format:3:s description:4:s priority:5:i jsonPath:6:s;0;!;=""
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion strategy:1:s;0;!;="";~v1.ConversionStrategyType webhook:2:#WebhookConversion;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CustomResourceDefinitionSpec;0;! status:3:#CustomResourceDefinitionStatus;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition type:1:s;0;!;="";~v1.CustomResourceDefinitionConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s observedGeneration:6:l
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CustomResourceDefinition;0;!
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames plural:1:s;0;!;="" singular:2:s shortNames:3:[s;La kind:4:s;0;!;="" listKind:5:s categories:6:[s;La
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec group:1:s;0;!;="" names:3:#CustomResourceDefinitionNames;0;! scope:4:s;0;!;="";~v1.ResourceScope versions:7:[#CustomResourceDefinitionVersion;0;!;La conversion:9:#CustomResourceConversion;* preserveUnknownFields:10:b
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus conditions:1:[#CustomResourceDefinitionCondition;0;Lm,type acceptedNames:2:#CustomResourceDefinitionNames;0 storedVersions:3:[s;0;La observedGeneration:4:l
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion name:1:s;0;!;="" served:2:b;0;!;=false storage:3:b;0;!;=false deprecated:7:b deprecationWarning:8:s;* schema:4:#CustomResourceValidation;* subresources:5:#CustomResourceSubresources;* additionalPrinterColumns:6:[#CustomResourceColumnDefinition;La selectableFields:9:[#SelectableField;La
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale specReplicasPath:1:s;0;!;="" statusReplicasPath:2:s;0;!;="" labelSelectorPath:3:s;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources status:1:#CustomResourceSubresourceStatus;* scale:2:#CustomResourceSubresourceScale;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation openAPIV3Schema:1:#JSONSchemaProps;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation description:1:s url:2:s
    apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps id:1:s $schema:2:s;~v1.JSONSchemaURL $ref:3:s;* description:4:s type:5:s format:6:s title:7:s default:8:j;* maximum:9:d;* exclusiveMaximum:10:b minimum:11:d;* exclusiveMinimum:12:b maxLength:13:l;* minLength:14:l;* pattern:15:s maxItems:16:l;* minItems:17:l;* uniqueItems:18:b multipleOf:19:d;* enum:20:[j;La maxProperties:21:l;* minProperties:22:l;* required:23:[s;La items:24:R;* allOf:25:[#JSONSchemaProps;La oneOf:26:[#JSONSchemaProps;La anyOf:27:[#JSONSchemaProps;La not:28:#JSONSchemaProps;* properties:29:{#JSONSchemaProps additionalProperties:30:B;* patternProperties:31:{#JSONSchemaProps dependencies:32:{S;~v1.JSONSchemaDependencies additionalItems:33:B;* definitions:34:{#JSONSchemaProps;~v1.JSONSchemaDefinitions externalDocs:35:#ExternalDocumentation;* example:36:j;* nullable:37:b x-kubernetes-preserve-unknown-fields:38:b;* x-kubernetes-embedded-resource:39:b x-kubernetes-int-or-string:40:b x-kubernetes-list-map-keys:41:[s;La x-kubernetes-list-type:42:s;* x-kubernetes-map-type:43:s;* x-kubernetes-validations:44:[#ValidationRule;Lm,rule;Pm,rule;~v1.ValidationRules
    apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField jsonPath:1:s;0;!;=""
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference namespace:1:s;0;!;="" name:2:s;0;!;="" path:3:s;* port:4:i;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule rule:1:s;0;!;="" message:2:s messageExpression:3:s reason:4:s;*;~v1.FieldValueErrorReason fieldPath:5:s optionalOldSelf:6:b;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig url:3:s;* service:1:#ServiceReference;* caBundle:2:y
    apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion clientConfig:2:#WebhookClientConfig;* conversionReviewVersions:3:[s;0;!;La
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionRequest @- uid:1:s;0;~types.UID desiredAPIVersion:2:s;0 objects:3:[x;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionResponse @- uid:1:s;0;~types.UID convertedObjects:2:[x;0 result:3:#apimachinery.pkg.apis.meta.v1.Status;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionReview @- kind:0:s apiVersion:0:s request:1:#ConversionRequest;* response:2:#ConversionResponse;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceColumnDefinition @- name:1:s;0 type:2:s;0 format:3:s description:4:s priority:5:i JSONPath:6:s;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceConversion @- strategy:1:s;0;~v1beta1.ConversionStrategyType webhookClientConfig:2:#WebhookClientConfig;* conversionReviewVersions:3:[s
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinition @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CustomResourceDefinitionSpec;0 status:3:#CustomResourceDefinitionStatus;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionCondition @- type:1:s;0;~v1beta1.CustomResourceDefinitionConditionType status:2:s;0;~v1beta1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s observedGeneration:6:l
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#CustomResourceDefinition;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionNames @- plural:1:s;0 singular:2:s shortNames:3:[s kind:4:s;0 listKind:5:s categories:6:[s
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionSpec @- group:1:s;0 version:2:s names:3:#CustomResourceDefinitionNames;0 scope:4:s;0;~v1beta1.ResourceScope validation:5:#CustomResourceValidation;* subresources:6:#CustomResourceSubresources;* versions:7:[#CustomResourceDefinitionVersion additionalPrinterColumns:8:[#CustomResourceColumnDefinition selectableFields:11:[#SelectableField conversion:9:#CustomResourceConversion;* preserveUnknownFields:10:b;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionStatus @- conditions:1:[#CustomResourceDefinitionCondition;0 acceptedNames:2:#CustomResourceDefinitionNames;0 storedVersions:3:[s;0 observedGeneration:4:l
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionVersion @- name:1:s;0 served:2:b;0 storage:3:b;0 deprecated:7:b deprecationWarning:8:s;* schema:4:#CustomResourceValidation;* subresources:5:#CustomResourceSubresources;* additionalPrinterColumns:6:[#CustomResourceColumnDefinition selectableFields:9:[#SelectableField
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceScale @- specReplicasPath:1:s;0 statusReplicasPath:2:s;0 labelSelectorPath:3:s;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceStatus @-
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresources @- status:1:#CustomResourceSubresourceStatus;* scale:2:#CustomResourceSubresourceScale;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceValidation @- openAPIV3Schema:1:#JSONSchemaProps;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ExternalDocumentation @- description:1:s url:2:s
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaProps @- id:1:s $schema:2:s;~v1beta1.JSONSchemaURL $ref:3:s;* description:4:s type:5:s format:6:s title:7:s default:8:j;*;~v1beta1.JSON maximum:9:d;* exclusiveMaximum:10:b minimum:11:d;* exclusiveMinimum:12:b maxLength:13:l;* minLength:14:l;* pattern:15:s maxItems:16:l;* minItems:17:l;* uniqueItems:18:b multipleOf:19:d;* enum:20:[j;~[]v1beta1.JSON maxProperties:21:l;* minProperties:22:l;* required:23:[s items:24:R;*;~v1beta1.JSONSchemaPropsOrArray allOf:25:[#JSONSchemaProps oneOf:26:[#JSONSchemaProps anyOf:27:[#JSONSchemaProps not:28:#JSONSchemaProps;* properties:29:{#JSONSchemaProps additionalProperties:30:B;*;~v1beta1.JSONSchemaPropsOrBool patternProperties:31:{#JSONSchemaProps dependencies:32:{S;~v1beta1.JSONSchemaDependencies additionalItems:33:B;*;~v1beta1.JSONSchemaPropsOrBool definitions:34:{#JSONSchemaProps;~v1beta1.JSONSchemaDefinitions externalDocs:35:#ExternalDocumentation;* example:36:j;*;~v1beta1.JSON nullable:37:b x-kubernetes-preserve-unknown-fields:38:b;* x-kubernetes-embedded-resource:39:b x-kubernetes-int-or-string:40:b x-kubernetes-list-map-keys:41:[s x-kubernetes-list-type:42:s;* x-kubernetes-map-type:43:s;* x-kubernetes-validations:44:[#ValidationRule;~v1beta1.ValidationRules
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.SelectableField @- jsonPath:1:s;0
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ServiceReference @- namespace:1:s;0 name:2:s;0 path:3:s;* port:4:i;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ValidationRule @- rule:1:s;0 message:2:s messageExpression:3:s reason:4:s;*;~v1beta1.FieldValueErrorReason fieldPath:5:s optionalOldSelf:6:b;*
    apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.WebhookClientConfig @- url:3:s;* service:1:#ServiceReference;* caBundle:2:y
    apimachinery.pkg.apis.meta.v1.APIGroup kind:0:s apiVersion:0:s name:1:s;0;!;="" versions:2:[#GroupVersionForDiscovery;0;!;La preferredVersion:3:#GroupVersionForDiscovery;0 serverAddressByClientCIDRs:4:[#ServerAddressByClientCIDR;La
    apimachinery.pkg.apis.meta.v1.APIGroupList kind:0:s apiVersion:0:s groups:1:[#APIGroup;0;!;La
    apimachinery.pkg.apis.meta.v1.APIResource name:1:s;0;!;="" singularName:6:s;0;!;="" namespaced:2:b;0;!;=false group:8:s version:9:s kind:3:s;0;!;="" verbs:4:[s;0;w;!;~v1.Verbs shortNames:5:[s;La categories:7:[s;La storageVersionHash:10:s
    apimachinery.pkg.apis.meta.v1.APIResourceList kind:0:s apiVersion:0:s groupVersion:1:s;0;!;="" resources:2:[#APIResource;0;!;La
    apimachinery.pkg.apis.meta.v1.APIVersions kind:0:s apiVersion:0:s versions:1:[s;0;!;La serverAddressByClientCIDRs:2:[#ServerAddressByClientCIDR;0;!;La
    apimachinery.pkg.apis.meta.v1.ApplyOptions @- kind:0:s apiVersion:0:s dryRun:1:[s force:2:b;0 fieldManager:3:s;0
    apimachinery.pkg.apis.meta.v1.Condition type:1:s;0;!;="" status:2:s;0;!;="";~v1.ConditionStatus observedGeneration:3:l lastTransitionTime:4:t;0;! reason:5:s;0;!;="" message:6:s;0;!;=""
    apimachinery.pkg.apis.meta.v1.CreateOptions @- kind:0:s apiVersion:0:s dryRun:1:[s fieldManager:3:s fieldValidation:4:s
    apimachinery.pkg.apis.meta.v1.DeleteOptions kind:0:s apiVersion:0:s gracePeriodSeconds:1:l;* preconditions:2:#Preconditions;* orphanDependents:3:b;* propagationPolicy:4:s;*;~v1.DeletionPropagation dryRun:5:[s;La ignoreStoreReadErrorWithClusterBreakingPotential:6:b;*
    apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement key:1:s;0;!;="" operator:2:s;0;!;="";~v1.FieldSelectorOperator values:3:[s;La
    apimachinery.pkg.apis.meta.v1.GetOptions @- kind:0:s apiVersion:0:s resourceVersion:1:s
    apimachinery.pkg.apis.meta.v1.GroupResource group:1:s;0;!;="" resource:2:s;0;!;=""
    apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery groupVersion:1:s;0;!;="" version:2:s;0;!;=""
    apimachinery.pkg.apis.meta.v1.GroupVersionKind @- group:1:s;0 version:2:s;0 kind:3:s;0
    apimachinery.pkg.apis.meta.v1.GroupVersionResource @- group:1:s;0 version:2:s;0 resource:3:s;0
    apimachinery.pkg.apis.meta.v1.LabelSelector @A matchLabels:1:{s matchExpressions:2:[#LabelSelectorRequirement;La
    apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement key:1:s;0;!;="" operator:2:s;0;!;="";~v1.LabelSelectorOperator values:3:[s;La
    apimachinery.pkg.apis.meta.v1.List @- kind:0:s apiVersion:0:s metadata:1:#ListMeta;0 items:2:[x;0
    apimachinery.pkg.apis.meta.v1.ListMeta selfLink:1:s resourceVersion:2:s continue:3:s remainingItemCount:4:l;* shardInfo:5:#ShardInfo;*
    apimachinery.pkg.apis.meta.v1.ListOptions @- kind:0:s apiVersion:0:s labelSelector:1:s fieldSelector:2:s watch:3:b allowWatchBookmarks:9:b resourceVersion:4:s resourceVersionMatch:10:s;~v1.ResourceVersionMatch timeoutSeconds:5:l;* limit:7:l continue:8:s sendInitialEvents:11:b;* shardSelector:15:s
    apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry manager:1:s operation:2:s;~v1.ManagedFieldsOperationType apiVersion:3:s time:4:t;* fieldsType:6:s fieldsV1:7:f;* subresource:8:s
    apimachinery.pkg.apis.meta.v1.ObjectMeta name:1:s generateName:2:s namespace:3:s selfLink:4:s uid:5:s;~types.UID resourceVersion:6:s generation:7:l creationTimestamp:8:t;z deletionTimestamp:9:t;* deletionGracePeriodSeconds:10:l;* labels:11:{s annotations:12:{s ownerReferences:13:[#OwnerReference;Lm,uid;Pm,uid finalizers:14:[s;Ls;Pm managedFields:17:[#ManagedFieldsEntry;La
    apimachinery.pkg.apis.meta.v1.OwnerReference @A apiVersion:5:s;0;!;="" kind:1:s;0;!;="" name:3:s;0;!;="" uid:4:s;0;!;="";~types.UID controller:6:b;* blockOwnerDeletion:7:b;*
    apimachinery.pkg.apis.meta.v1.PartialObjectMetadata @- kind:0:s apiVersion:0:s metadata:1:#ObjectMeta;0
    apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList @- kind:0:s apiVersion:0:s metadata:1:#ListMeta;0 items:2:[#PartialObjectMetadata;0
    apimachinery.pkg.apis.meta.v1.Patch
    apimachinery.pkg.apis.meta.v1.PatchOptions @- kind:0:s apiVersion:0:s dryRun:1:[s force:2:b;* fieldManager:3:s fieldValidation:4:s
    apimachinery.pkg.apis.meta.v1.Preconditions uid:1:s;*;~types.UID resourceVersion:2:s;*
    apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR clientCIDR:1:s;0;!;="" serverAddress:2:s;0;!;=""
    apimachinery.pkg.apis.meta.v1.ShardInfo selector:1:s;0;!;=""
    apimachinery.pkg.apis.meta.v1.Status kind:0:s apiVersion:0:s metadata:1:#ListMeta;0 status:2:s message:3:s reason:4:s;~v1.StatusReason details:5:#StatusDetails;* code:6:i
    apimachinery.pkg.apis.meta.v1.StatusCause reason:1:s;~v1.CauseType message:2:s field:3:s
    apimachinery.pkg.apis.meta.v1.StatusDetails name:1:s group:2:s kind:3:s uid:6:s;~types.UID causes:4:[#StatusCause;La retryAfterSeconds:5:i
    apimachinery.pkg.apis.meta.v1.TableOptions @- kind:0:s apiVersion:0:s includeObject:1:s;~v1.IncludeObjectPolicy
    apimachinery.pkg.apis.meta.v1.UpdateOptions @- kind:0:s apiVersion:0:s dryRun:1:[s fieldManager:2:s fieldValidation:3:s
    apimachinery.pkg.apis.meta.v1.WatchEvent type:1:s;0;!;="" object:2:x;0;!
    apimachinery.pkg.apis.meta.v1beta1.PartialObjectMetadataList @- kind:0:s apiVersion:0:s metadata:2:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:1:[#apimachinery.pkg.apis.meta.v1.PartialObjectMetadata;0
    apimachinery.pkg.apis.testapigroup.v1.Carp @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#CarpSpec;0 status:3:#CarpStatus;0
    apimachinery.pkg.apis.testapigroup.v1.CarpCondition @- type:1:s;0;~v1.CarpConditionType status:2:s;0;~v1.ConditionStatus lastProbeTime:3:t;0 lastTransitionTime:4:t;0 reason:5:s message:6:s
    apimachinery.pkg.apis.testapigroup.v1.CarpInfo @- a:1:l;0 b:2:s;0 c:4:s;* data:3:s;0
    apimachinery.pkg.apis.testapigroup.v1.CarpList @- kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#Carp;0
    apimachinery.pkg.apis.testapigroup.v1.CarpSpec @- restartPolicy:3:s;~v1.RestartPolicy terminationGracePeriodSeconds:4:l;* activeDeadlineSeconds:5:l;* nodeSelector:7:{s serviceAccountName:8:s deprecatedServiceAccount:9:s nodeName:10:s hostNetwork:11:b hostPID:12:b hostIPC:13:b hostname:16:s subdomain:17:s schedulerName:19:s
    apimachinery.pkg.apis.testapigroup.v1.CarpStatus @- phase:1:s;~v1.CarpPhase conditions:2:[#CarpCondition message:3:s reason:4:s hostIP:5:s carpIP:6:s startTime:7:t;* infos:8:[#CarpInfo
    apimachinery.pkg.version.Info buildDate:0:s;0;!;="" compiler:0:s;0;!;="" emulationMajor:0:s emulationMinor:0:s gitCommit:0:s;0;!;="" gitTreeState:0:s;0;!;="" gitVersion:0:s;0;!;="" goVersion:0:s;0;!;="" major:0:s;0;!;="" minCompatibilityMajor:0:s minCompatibilityMinor:0:s minor:0:s;0;!;="" platform:0:s;0;!;=""
    kube-aggregator.pkg.apis.apiregistration.v1.APIService kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ObjectMeta;0 spec:2:#APIServiceSpec;0 status:3:#APIServiceStatus;0
    kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition type:1:s;0;!;="";~v1.APIServiceConditionType status:2:s;0;!;="";~v1.ConditionStatus lastTransitionTime:3:t;0 reason:4:s message:5:s
    kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList kind:0:s apiVersion:0:s metadata:1:#apimachinery.pkg.apis.meta.v1.ListMeta;0 items:2:[#APIService;0;!
    kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec service:1:#ServiceReference;*;0 group:2:s version:3:s insecureSkipTLSVerify:4:b caBundle:5:y;La groupPriorityMinimum:7:i;0;!;=0 versionPriority:8:i;0;!;=0
    kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus conditions:1:[#APIServiceCondition;Lm,type;Pm,type
    kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference namespace:1:s name:2:s port:3:i
    """#
